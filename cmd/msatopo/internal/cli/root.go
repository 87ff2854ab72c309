// Package cli is the command line of msatopo: one file per command.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Run runs one command line. The error has been told on stderr already; it
// decides the exit code.
func Run(args []string, stdout, stderr io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	cmd := newRoot()
	cmd.SetArgs(args)
	cmd.SetOut(stdout)
	cmd.SetErr(stderr)
	err := cmd.ExecuteContext(ctx)
	if err != nil && !told(err) {
		for _, e := range each(err) {
			fmt.Fprintf(stderr, "msatopo: %s\n", oneLine(e.Error()))
		}
	}
	return err
}

// each gives the errors that were joined to one.
func each(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

func newRoot() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "msatopo",
		Short: "Map event-driven Go microservice systems",
		Long: `Msatopo reads Go code and says which service publishes what, who handles it,
and who waits for whom.`,
		Version:       version(),
		Args:          noArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.SetVersionTemplate(versionLine())
	cmd.CompletionOptions.DisableDefaultCmd = true
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w: run %s --help for the flags", err, cmd.CommandPath())
	})
	cmd.AddCommand(newGraph(), newCheck(), newWho(), newTrace(), newImpact(), newDocs(), newRules(), newExplain(), newSchema(), newVersion(), newCompletion())
	return cmd
}

// noArgs refuses arguments; for the root command, where they would be a
// command's name, it says so.
func noArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case cmd.HasParent():
		return fmt.Errorf("unexpected argument: %s: run %s --help", args[0], cmd.CommandPath())
	}
	return fmt.Errorf("unknown command: %s: run msatopo --help for the commands", args[0])
}

// IsVet reports whether the go command runs this process as a vet tool.
func IsVet(args []string) bool {
	if len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags") {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

// oneLine keeps an error of another program from taking several lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
