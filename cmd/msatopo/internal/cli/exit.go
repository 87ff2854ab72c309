package cli

import "errors"

// The exit codes of every command.
const (
	exitOK      = 0
	exitFailure = 2 // wrong usage, or the code could not be read in full
)

// errPartial ends a command that printed a result with something left out. What
// was left out has been told already.
var errPartial = errors.New("the result is partial")

// ExitCode maps the error of Run to the code that the process ends with.
func ExitCode(err error) int {
	if err == nil {
		return exitOK
	}
	return exitFailure
}
