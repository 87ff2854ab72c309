package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/who"
)

type whoFlags struct {
	source
	format string
	json   bool
}

func newWho() *cobra.Command {
	var f whoFlags
	cmd := &cobra.Command{
		Use:   "who NAME [packages]",
		Short: "Say who publishes a channel or an event, who gets it, and where",
		Long: `Who reads the packages (./... by default) and says for the channel, message or
service of that name: who publishes, over which bindings it goes, who subscribes,
what is in it, what is written about it; of a service also whom it waits for.

NAME is an id, a name or an alias; with * and ? a pattern; else also a part of a name.

Exit codes: 0 when there is an answer; 2 on wrong usage, when nothing is called
so, or when not all of the code could be read.`,
		Example: `  msatopo who booking-completed
  msatopo who BookingCompleted
  msatopo who 'cancellation.*' --json
  msatopo who payment --from system.json`,
		Args:              oneName("who", "a channel, message or service"),
		ValidArgsFunction: f.completeFirst,
		RunE:              func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringVar(&f.format, "format", "text", "`format`: text or json")
	fl.BoolVar(&f.json, "json", false, "the same as --format json")
	return cmd
}

func (f *whoFlags) run(cmd *cobra.Command, args []string) error {
	switch {
	case f.format != "text" && f.format != "json":
		return fmt.Errorf("unknown format: %q: use one of text, json", f.format)
	case f.json && cmd.Flags().Changed("format") && f.format != "json":
		return errors.New("--json and --format text: give one of them")
	}
	sys, readErr := f.source.read(cmd.Context(), args[1:], cmd.ErrOrStderr())
	if sys == nil {
		return readErr
	}
	answers, err := who.Ask(sys.Topology, args[0])
	if err != nil {
		return err
	}
	err = writeOutput("", cmd.OutOrStdout(), func(w io.Writer) error {
		if f.json || f.format == "json" {
			return who.WriteJSON(w, args[0], answers)
		}
		return who.WriteText(w, sys.Topology, answers, wayTo(".", sys.Root))
	})
	return errors.Join(err, readErr)
}

// oneName refuses a command line without a name.
func oneName(command, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 || args[0] == "" {
			return fmt.Errorf("%s: want a name: give that of %s", command, what)
		}
		return nil
	}
}
