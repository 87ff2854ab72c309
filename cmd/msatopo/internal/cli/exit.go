package cli

import "errors"

// The exit codes of every command.
const (
	exitOK       = 0
	exitFindings = 1 // check found what --fail-on names; docs --check, what is stale
	exitFailure  = 2 // wrong usage, or the code could not be read in full
)

// errPartial ends a command that printed a result with something left out. What
// was left out has been told already.
var errPartial = errors.New("the result is partial")

// errFindings ends check when there are findings that fail it. They have been told
// already.
var errFindings = errors.New("there are findings")

// errStale ends docs --check when the documentation is not what the code says. The
// difference has been printed already.
var errStale = errors.New("the documentation is stale")

// told reports whether the error says nothing that has not been said.
func told(err error) bool {
	return errors.Is(err, errPartial) || errors.Is(err, errFindings) || errors.Is(err, errStale)
}

// ExitCode maps the error of Run to the code that the process ends with.
func ExitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case (errors.Is(err, errFindings) || errors.Is(err, errStale)) && !errors.Is(err, errPartial):
		return exitFindings
	}
	return exitFailure
}
