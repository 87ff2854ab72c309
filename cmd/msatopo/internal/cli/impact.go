package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/impact"
)

type impactFlags struct {
	source
	format string
}

var impactFormats = []string{"text", "markdown", "json"}

func newImpact() *cobra.Command {
	var f impactFlags
	cmd := &cobra.Command{
		Use:   "impact NAME [packages]",
		Short: "Say what stops, what comes late and what piles up when something is down",
		Long: `Impact reads the packages (./... by default) and says what happens while the service,
external system or channel of that name is down: which operations of others fail,
those included that hide their waiting behind a message; which messages come late,
or not at all; and where messages pile up or are lost.

Exit codes: 0 when it is told; 2 on wrong usage, when nothing is called so, or when
not all of the code could be read.`,
		Example: `  msatopo impact payment
  msatopo impact booking-completed --from system.json --format markdown`,
		Args:              oneName("impact", "a service or channel"),
		ValidArgsFunction: f.completeFirst,
		RunE:              func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringVar(&f.format, "format", "text", "`format`: "+strings.Join(impactFormats, ", "))
	return cmd
}

func (f *impactFlags) run(cmd *cobra.Command, args []string) error {
	if !slices.Contains(impactFormats, f.format) {
		return fmt.Errorf("unknown format: %q: use one of %s", f.format, strings.Join(impactFormats, ", "))
	}
	sys, readErr := f.source.readJudged(cmd.Context(), args[1:], cmd.ErrOrStderr())
	if sys == nil {
		return readErr
	}
	t := sys.Topology
	id, err := impact.Find(t, args[0])
	if err != nil {
		return err
	}
	down := impact.Of(t, id)
	err = writeOutput("", cmd.OutOrStdout(), func(w io.Writer) error {
		switch f.format {
		case "json":
			return impact.WriteJSON(w, down)
		case "markdown":
			return impact.WriteMarkdown(w, t, down)
		}
		return impact.WriteText(w, t, down)
	})
	return errors.Join(err, readErr)
}
