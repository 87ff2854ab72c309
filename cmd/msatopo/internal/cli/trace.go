package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/trace"
)

type traceFlags struct {
	source
	format string
	out    string
	depth  int
}

var traceFormats = []string{"md", "mermaid", "text", "json"}

func newTrace() *cobra.Command {
	var f traceFlags
	cmd := &cobra.Command{
		Use:   "trace ENTRY [packages]",
		Short: "Draw what one entry point sets off across services",
		Long: `Trace reads the packages (./... by default) and draws a sequence diagram of all
that one entry point sets off: calls, with bars as long as the caller waits;
messages, as open arrows, and what their consumers do with them. Waiting that hides
behind a message is marked.

ENTRY is an operation ("POST /bookings", also "GET /items/7"), a method of an RPC
or the end of it, service:handler, or a channel.

Exit codes: 0 when it is drawn; 2 on wrong usage, when there is no such entry
point, or when not all of the code could be read.`,
		Example: `  msatopo trace "POST /bookings" > booking.md
  msatopo trace CreateBooking --format text
  msatopo trace booking-completed --from system.json --format mermaid`,
		Args:              oneName("trace", "an entry point or channel"),
		ValidArgsFunction: f.completeFirst,
		RunE:              func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringVar(&f.format, "format", "", "output `format`: "+strings.Join(traceFormats, ", ")+" (default md)")
	fl.StringVarP(&f.out, "output", "o", "", "write to `file` instead of standard output")
	fl.IntVar(&f.depth, "depth", 16, "how many calls and messages to go")
	return cmd
}

func (f *traceFlags) run(cmd *cobra.Command, args []string) error {
	format, err := f.chosen()
	if err != nil {
		return err
	}
	if f.depth < 1 {
		return fmt.Errorf("wrong --depth: %d: give 1 or more", f.depth)
	}
	if err := f.checkFrom(args[1:]); err != nil {
		return err
	}
	if err := checkOutput(f.out); err != nil {
		return err
	}
	sys, readErr := f.source.readJudged(cmd.Context(), args[1:], cmd.ErrOrStderr())
	if sys == nil {
		return readErr
	}
	t := sys.Topology
	entry, err := trace.Find(t, args[0])
	if err != nil {
		return err
	}
	err = writeOutput(f.out, cmd.OutOrStdout(), func(w io.Writer) error {
		switch format {
		case "mermaid":
			_, err := io.WriteString(w, trace.Mermaid(t, entry, f.depth))
			return err
		case "text":
			return trace.WriteText(w, t, trace.Follow(t, entry, f.depth), wayTo(".", sys.Root))
		case "json":
			return trace.WriteJSON(w, trace.Follow(t, entry, f.depth))
		}
		return trace.WriteMarkdown(w, t, entry, f.depth, linkPrefix(f.dir, f.out))
	})
	return errors.Join(err, readErr)
}

// chosen is the format that is asked for by name or by the extension of -o.
func (f *traceFlags) chosen() (string, error) {
	name := f.format
	if name == "" {
		ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(f.out)), ".")
		name = map[string]string{"": "md", "markdown": "md", "mmd": "mermaid", "txt": "text"}[ext]
		if name == "" {
			name = ext
		}
	}
	if !slices.Contains(traceFormats, name) {
		return "", fmt.Errorf("unknown format: %q: use one of %s", name, strings.Join(traceFormats, ", "))
	}
	return name, nil
}
