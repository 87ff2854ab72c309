package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
	"github.com/msatopo/msatopo/graph/suppress"
)

// checkFrom tells of flags and arguments that --from has no use for.
func (s *source) checkFrom(patterns []string) error {
	switch {
	case s.from == "":
		return nil
	case len(patterns) > 0:
		return fmt.Errorf("--from %s and packages: %s: give one of them", s.from, patterns[0])
	case s.tags != "":
		return fmt.Errorf("--from %s and --tags: the file was written with its own: leave --tags out", s.from)
	}
	return nil
}

// readFrom gives the system of a topology file, "-" for standard input. Of a partial
// one it gives what there is together with errPartial.
func (s *source) readFrom(stderr io.Writer) (*system, error) {
	t, err := readTopology(s.from)
	if err != nil {
		return nil, err
	}
	conf, err := s.configuration()
	if err != nil {
		return nil, err
	}
	root, err := filepath.Abs(s.dir)
	if err != nil {
		return nil, err
	}
	if len(t.Services) == 0 {
		return nil, fmt.Errorf("no services: %s: the topology is empty", s.from)
	}
	sys := &system{Topology: t, Ignores: &suppress.Set{}, Config: conf, Root: root, Part: true}
	file, within, err := s.place(conf, root)
	if err != nil {
		return nil, err
	}
	conf.Suppress(sys.Ignores, file, within, t)
	if len(t.Missing) > 0 {
		const most = 10
		for _, m := range t.Missing[:min(most, len(t.Missing))] {
			fmt.Fprintf(stderr, "msatopo: not read in full: %s\n", oneLine(m))
		}
		if n := len(t.Missing) - most; n > 0 {
			fmt.Fprintf(stderr, "msatopo: not read in full: %d more like these\n", n)
		}
		return sys, errPartial
	}
	return sys, nil
}

// readTopology reads a topology file, or standard input for "-".
func readTopology(file string) (*graph.Topology, error) {
	in := os.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, fmt.Errorf("the topology cannot be read: %s: %w: write it with msatopo graph --format json", file, reason(err))
		}
		defer f.Close()
		in = f
	}
	t, err := graph.Decode(in)
	if err != nil {
		return nil, fmt.Errorf("the topology cannot be read: %s: %w: write it with msatopo graph --format json", file, reason(err))
	}
	return t, nil
}

// inspect puts into the topology what the rules hold against it, what is silenced
// included, so that the file is enough for who has no code at hand. A rule that fails
// is told and gives errPartial.
func (sys *system) inspect(stderr io.Writer, complete bool) error {
	j := (&checkFlags{}).judge(sys, complete)
	sys.Topology.Findings = j.kept
	for _, s := range j.silenced {
		s.Finding.Silenced = s.Reason
		sys.Topology.Findings = append(sys.Topology.Findings, s.Finding)
	}
	graph.SortFindings(sys.Topology.Findings)
	var err error
	for _, e := range j.errs {
		fmt.Fprintf(stderr, "msatopo: %s\n", oneLine(e.Error()))
		err = errPartial
	}
	return err
}

// judgeFile is judge for a topology file. Rules about the system are run anew; what
// rules about functions found, and what comments in the code silence, the file says.
func judgeFile(sys *system, running []*rules.Rule, set rules.Settings) (kept []graph.Finding, silenced []suppress.Silenced, errs []error) {
	found, errs := rules.Run(running, sys.Topology, nil, set)
	reasons := map[string]string{}
	for _, f := range sys.Topology.Findings {
		r := rules.Find(f.Rule)
		if r == nil || !slices.Contains(running, r) {
			continue
		}
		if f.Silenced != "" {
			reasons[f.Fingerprint] = f.Silenced
		}
		if r.Func != nil {
			f.Severity = set.Stamp(r, f).Severity
			f.Silenced = ""
			found = append(found, f)
		}
	}
	graph.SortFindings(found)
	var rest []graph.Finding
	for _, f := range found {
		if why, ok := reasons[f.Fingerprint]; ok {
			silenced = append(silenced, suppress.Silenced{Finding: f, Reason: why, By: f.Position})
			continue
		}
		rest = append(rest, f)
	}
	kept, more := sys.Ignores.Apply(rest, running, set, time.Now())
	return kept, append(silenced, more...), errs
}

// readJudged reads a system with its findings: those that a file brings, or those of
// the code.
func (s *source) readJudged(ctx context.Context, patterns []string, stderr io.Writer) (*system, error) {
	sys, err := s.read(ctx, patterns, stderr)
	if sys == nil || s.from != "" {
		return sys, err
	}
	return sys, errors.Join(err, sys.inspect(stderr, err == nil))
}
