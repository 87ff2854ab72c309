package rules

import (
	"fmt"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/activity"
)

// A Setting is what a team decided about one rule.
type Setting struct {
	Severity graph.Severity // of all its findings; "" leaves what they have
	On, Off  bool           // asked for, or not wanted; neither leaves the rule's own default
	Options  Options
}

// Settings are those of the rules by id.
type Settings map[string]Setting

// Runs reports whether the rule is on.
func (s Settings) Runs(r *Rule) bool {
	set := s[r.ID]
	return set.On || !set.Off && !r.Off
}

// Running lists those of the rules that are on.
func (s Settings) Running(all []*Rule) []*Rule {
	var out []*Rule
	for _, r := range all {
		if s.Runs(r) {
			out = append(out, r)
		}
	}
	return out
}

// Run gives what the rules hold against a system, in the order of places. A rule
// that fails is told in the errors, and the others are run all the same.
func Run(running []*Rule, t *graph.Topology, units []*activity.Unit, s Settings) (found []graph.Finding, errs []error) {
	for _, r := range running {
		list, err := r.run(t, units, s[r.ID].Options)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, f := range list {
			found = append(found, s.Stamp(r, f))
		}
	}
	graph.SortFindings(found)
	return found, errs
}

// Stamp fills in what a rule need not say of each finding.
func (s Settings) Stamp(r *Rule, f graph.Finding) graph.Finding {
	f.Rule = r.ID
	switch set := s[r.ID].Severity; {
	case set != "":
		f.Severity = set
	case f.Severity == "":
		f.Severity = r.Severity
	}
	return f
}

func (r *Rule) run(t *graph.Topology, units []*activity.Unit, o Options) (found []graph.Finding, err error) {
	defer func() {
		if p := recover(); p != nil {
			found, err = nil, fmt.Errorf("rule %s: internal error: %v: please report it", r.ID, p)
		}
	}()
	if r.System != nil {
		found = r.System(t, o)
	}
	if r.Func != nil {
		for _, u := range units {
			found = append(found, r.Func(u, o)...)
		}
	}
	return found, nil
}
