package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph/render/view"
)

type graphFlags struct {
	source
	format string
	out    string
	view   string
	focus  string
	depth  int
}

func newGraph() *cobra.Command {
	var f graphFlags
	cmd := &cobra.Command{
		Use:   "graph [packages]",
		Short: "Draw the topology: who publishes, who subscribes, who calls whom",
		Long: `Graph reads the packages (./... by default) and writes the topology of the
services among them, as Markdown unless --format or the extension of -o says
otherwise.

A folder with several modules, with a go.work or without, is read as one system.

Exit codes: 0 when everything was read; 2 on wrong usage, or when something could
not be read. In the second case the map of the rest is still written, and stderr
says what it lacks.`,
		Example: `  msatopo graph ./... > topology.md
  msatopo graph -C ../shop -o topology.svg
  msatopo graph --focus order --depth 2 --format mermaid`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringVar(&f.format, "format", "", "output `format`: "+formatNames())
	fl.StringVarP(&f.out, "output", "o", "", "write to `file` instead of standard output")
	fl.StringVar(&f.view, "view", "", "what to draw: services, channels or all (default all)")
	fl.StringVar(&f.focus, "focus", "", "draw only what is near this service or channel")
	fl.IntVar(&f.depth, "depth", 1, "how many services away from --focus to go")
	if err := cmd.RegisterFlagCompletionFunc("focus", f.completeName); err != nil {
		panic(err) // the flag is there
	}
	return cmd
}

func (f *graphFlags) run(cmd *cobra.Command, patterns []string) error {
	// Everything that can be wrong with the command line is told before the long
	// part begins.
	form, err := chooseFormat(f.format, f.out)
	if err != nil {
		return err
	}
	v, err := view.ParseView(f.view)
	if err != nil {
		return err
	}
	if f.depth < 1 {
		return fmt.Errorf("wrong --depth: %d: give 1 or more", f.depth)
	}
	if f.focus == "" && cmd.Flags().Changed("depth") {
		return errors.New("--depth without --focus: it says how far to go from a service or channel: name one with --focus")
	}
	stdout := cmd.OutOrStdout()
	if form.binary && f.out == "" && isTerminal(stdout) {
		return fmt.Errorf("%s is binary: not written to a terminal: give a file with -o", form.name)
	}
	if err := f.checkFrom(patterns); err != nil {
		return err
	}
	if err := checkOutput(f.out); err != nil {
		return err
	}

	read := f.source.read
	if form.findings {
		read = f.source.readJudged
	}
	sys, err := read(cmd.Context(), patterns, cmd.ErrOrStderr())
	if sys == nil {
		return err
	}
	opts := view.Options{View: v, Focus: f.focus, Depth: f.depth, LinkPrefix: linkPrefix(f.dir, f.out)}
	if err := writeOutput(f.out, stdout, func(w io.Writer) error { return form.write(w, sys.Topology, opts) }); err != nil {
		return err
	}
	return err
}

// linkPrefix leads from the folder of the written file to the analysed root, so
// that links to source lines work where the file lies.
func linkPrefix(dir, out string) string {
	from := "."
	if out != "" && out != "-" {
		from = filepath.Dir(out)
	}
	from, err1 := filepath.Abs(from)
	to, err2 := filepath.Abs(dir)
	if err1 != nil || err2 != nil {
		return ""
	}
	rel, err := filepath.Rel(from, to)
	if err != nil || rel == "." {
		return ""
	}
	return strings.TrimSuffix(filepath.ToSlash(rel), "/") + "/"
}
