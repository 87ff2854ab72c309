package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/baseline"
	"github.com/msatopo/msatopo/graph/report"
	"github.com/msatopo/msatopo/graph/rules"
	"github.com/msatopo/msatopo/graph/suppress"
)

type checkFlags struct {
	source
	formats         []string
	severity        string
	failOn          string
	enable, disable []string
	baseline        string
	writeBaseline   string
	newFrom         string
	verbose         bool
	suggest         bool
}

func newCheck() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [packages]",
		Short: "Look for what will hurt: hidden waiting, cycles, events that nobody handles",
		Long: `Check reads the packages (./... by default) as graph does and tells what the rules
hold against the system. msatopo rules lists the rules; msatopo explain RULE says why
a rule is there and what to do.

A finding is silenced by a comment on its line, above it or at its declaration,

  //msatopo:ignore RULE the reason [until=2027-01-31]

by .msatopo.yaml, or by a baseline of the findings that were there before.

Exit codes: 0 when nothing is found that --fail-on names; 1 when something is; 2 on
wrong usage, or when something could not be read. In the last case the findings of
the rest are still written, and stderr says what was not read.`,
		Example: `  msatopo check ./...
  msatopo check --format github --format sarif=out.sarif
  msatopo check --write-baseline msatopo.baseline.json
  msatopo check --baseline msatopo.baseline.json
  msatopo check --new-from origin/main`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	f.source.register(fl)
	fl.StringArrayVar(&f.formats, "format", []string{"text"}, "`format`, or format=file, of the findings; may be repeated: "+strings.Join(reportNames(), ", "))
	fl.StringVar(&f.severity, "severity", "info", "least `severity` that is shown; what is not shown does not fail")
	fl.StringVar(&f.failOn, "fail-on", "warning", "least `severity` that makes the exit code 1")
	fl.StringSliceVar(&f.enable, "enable", nil, "also look for these `rules`, or all")
	fl.StringSliceVar(&f.disable, "disable", nil, "do not look for these `rules`, or all but those of --enable")
	fl.StringVar(&f.baseline, "baseline", "", "do not tell the findings of this `file`")
	fl.StringVar(&f.writeBaseline, "write-baseline", "", "write what is found to `file` as the baseline, and tell nothing else")
	fl.StringVar(&f.newFrom, "new-from", "", "tell only what is new since the branch left this git `revision`")
	fl.BoolVar(&f.verbose, "verbose", false, "also tell what is suppressed and why, and who stops when a service is down")
	fl.BoolVar(&f.suggest, "suggest-conventions", false, "only write the block of .msatopo.yaml that says what most of the system does")
	cmd.MarkFlagsMutuallyExclusive("baseline", "new-from")
	cmd.MarkFlagsMutuallyExclusive("write-baseline", "new-from")
	cmd.MarkFlagsMutuallyExclusive("from", "new-from")
	return cmd
}

func (f *checkFlags) run(cmd *cobra.Command, patterns []string) error {
	// Everything that can be wrong with the command line is told before the long
	// part begins.
	targets, err := parseTargets(f.formats)
	if err != nil {
		return err
	}
	severity, err := parseSeverity("severity", f.severity)
	if err != nil {
		return err
	}
	failOn, err := parseSeverity("fail-on", f.failOn)
	if err != nil {
		return err
	}
	if err := f.checkRules(); err != nil {
		return err
	}
	if err := f.checkFrom(patterns); err != nil {
		return err
	}
	known, err := readBaseline(f.baseline)
	if err != nil {
		return err
	}
	if err := checkOutput(f.writeBaseline); err != nil {
		return err
	}

	var before *older
	if f.newFrom != "" {
		if before, err = f.readOlder(cmd.Context(), patterns, cmd.ErrOrStderr()); err != nil {
			return err
		}
	}
	sys, readErr := f.source.read(cmd.Context(), patterns, cmd.ErrOrStderr())
	if sys == nil {
		return readErr
	}
	if f.suggest {
		block := rules.SuggestConventions(sys.Topology)
		if block == "" {
			return errors.New("no conventions: there are no calls between the services read, and no channels")
		}
		if _, err := io.WriteString(cmd.OutOrStdout(), block); err != nil {
			return err
		}
		return readErr
	}
	found := f.judge(sys, readErr == nil)
	for _, err := range found.errs {
		fmt.Fprintf(cmd.ErrOrStderr(), "msatopo: %s\n", oneLine(err.Error()))
		readErr = errPartial
	}
	if f.writeBaseline != "" {
		if readErr != nil {
			return fmt.Errorf("no baseline is written: not all of the code could be read")
		}
		return f.keepBaseline(cmd.ErrOrStderr(), found.kept)
	}

	r := &report.Report{
		Version: version(), Root: sys.Topology.Root,
		Rules: found.running, Read: report.CountRead(sys.Topology),
		Findings: found.kept, Silenced: found.silenced, Partial: readErr != nil, Verbose: f.verbose,
	}
	if len(sys.Config.Rules.Settings["convention"].Options) == 0 && slices.Contains(found.running, rules.Find("convention")) {
		if protocol, n, all := rules.Habit(sys.Topology); protocol != "" {
			r.Habit = fmt.Sprintf("%d of %s between services use %s: to agree on it, see msatopo check --suggest-conventions", n, report.Plural(all, "call"), protocol)
		}
	}
	if f.verbose {
		r.Radius = rules.BlastRadius(sys.Topology, found.kept)
	}
	switch {
	case f.baseline != "":
		r.Before = "the baseline"
		c := baseline.Compare(known, r.Findings)
		r.Findings, r.Known, r.Moved = c.New, c.Known, c.Moved
		if !sys.Part && readErr == nil { // else it may be what was not read that is missing
			r.Resolved = ofRules(c.Resolved, found.running)
		}
	case before != nil:
		r.Before = f.newFrom
		c := baseline.Compare(before.entries, r.Findings)
		r.Findings, r.Known = c.New, c.Known
	}
	r.Findings, r.Hidden = atLeast(r.Findings, severity)
	if err := f.writeReports(targets, r, sys.Root, cmd.OutOrStdout(), cmd.ErrOrStderr()); err != nil {
		return err
	}
	if slices.ContainsFunc(r.Findings, func(g graph.Finding) bool { return g.Severity.AtLeast(failOn) }) {
		return errors.Join(errFindings, readErr)
	}
	return readErr
}

// A judgement is what the rules hold against a system.
type judgement struct {
	kept     []graph.Finding
	silenced []suppress.Silenced
	running  []*rules.Rule
	errs     []error
}

// judge runs the rules that the flags and the configuration ask for.
func (f *checkFlags) judge(sys *system, complete bool) judgement {
	set := rules.Settings{}
	for id, s := range sys.Config.Rules.Settings {
		set[id] = s
	}
	turn := func(id string, on bool) {
		s := set[id]
		s.On, s.Off = on, !on
		set[id] = s
	}
	for _, r := range rules.All {
		switch {
		case slices.Contains(f.enable, r.ID):
			turn(r.ID, true)
		case slices.Contains(f.disable, r.ID), slices.Contains(f.disable, allRules):
			turn(r.ID, false)
		case slices.Contains(f.enable, allRules):
			turn(r.ID, true)
		}
	}
	if sys.Part || !complete { // what a comment silences may not have been read
		turn(rules.UnusedIgnore.ID, false)
	}
	j := judgement{running: set.Running(rules.All)}
	if sys.Code == nil {
		j.kept, j.silenced, j.errs = judgeFile(sys, j.running, set)
		return j
	}
	found, errs := rules.Run(j.running, sys.Topology, sys.Code.Units(), set)
	j.errs = errs
	j.kept, j.silenced = sys.Ignores.Apply(found, j.running, set, time.Now())
	return j
}

// allRules stands for every rule that --enable or --disable does not name.
const allRules = "all"

// checkRules tells of ids that no rule has, and of those that are both on and off.
func (f *checkFlags) checkRules() error {
	for _, id := range slices.Concat(f.enable, f.disable) {
		if err := suppress.CheckRule(id); err != nil && id != allRules {
			return fmt.Errorf("%w: run msatopo rules for the list", err)
		}
		if slices.Contains(f.enable, id) && slices.Contains(f.disable, id) {
			return fmt.Errorf("%s is in --enable and in --disable", id)
		}
	}
	return nil
}

func parseSeverity(flag, value string) (graph.Severity, error) {
	if !slices.Contains(graph.Severities, graph.Severity(value)) {
		return "", fmt.Errorf("wrong --%s: %q: use one of error, warning, info", flag, value)
	}
	return graph.Severity(value), nil
}

func atLeast(list []graph.Finding, least graph.Severity) (shown []graph.Finding, hidden int) {
	for _, f := range list {
		if f.Severity.AtLeast(least) {
			shown = append(shown, f)
		}
	}
	return shown, len(list) - len(shown)
}

// ofRules drops the entries of rules that were not looked for.
func ofRules(list []baseline.Entry, running []*rules.Rule) []baseline.Entry {
	return slices.DeleteFunc(list, func(e baseline.Entry) bool {
		return !slices.ContainsFunc(running, func(r *rules.Rule) bool { return r.ID == e.Rule })
	})
}

func readBaseline(file string) ([]baseline.Entry, error) {
	if file == "" {
		return nil, nil
	}
	in, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("the baseline cannot be read: %s: %w", file, reason(err))
	}
	defer in.Close()
	list, err := baseline.Read(in)
	if err != nil {
		return nil, fmt.Errorf("the baseline cannot be read: %s: %w: write it with --write-baseline", file, reason(err))
	}
	return list, nil
}

func (f *checkFlags) keepBaseline(stderr io.Writer, found []graph.Finding) error {
	err := writeOutput(f.writeBaseline, stderr, func(w io.Writer) error { return baseline.Write(w, baseline.Entries(found)) })
	if err != nil {
		return err
	}
	fmt.Fprintf(stderr, "msatopo: %s written to %s: check with --baseline %[2]s\n", report.Plural(len(found), "finding"), f.writeBaseline)
	return nil
}
