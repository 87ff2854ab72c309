package rules

import (
	"fmt"
	"slices"
	"sync"

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
	judge := func(r *Rule, list []graph.Finding, err error) {
		if err != nil {
			if !slices.ContainsFunc(errs, func(e error) bool { return e.Error() == err.Error() }) {
				errs = append(errs, err)
			}
			return
		}
		for _, f := range list {
			found = append(found, s.Stamp(r, f))
		}
	}
	for _, r := range running {
		if r.System != nil {
			list, err := r.guard(func() []graph.Finding { return r.System(t, s[r.ID].Options) })
			judge(r, list, err)
		}
	}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for _, own := range byProgram(units) { // what one program has added up is used by one goroutine
		wg.Go(func() {
			for _, r := range running {
				if r.Func == nil {
					continue
				}
				list, err := r.guard(func() (list []graph.Finding) {
					for _, u := range own {
						list = append(list, r.Func(u, s[r.ID].Options)...)
					}
					return list
				})
				mu.Lock()
				judge(r, list, err)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	found = joined(found)
	graph.SortFindings(found)
	return found, errs
}

// byProgram sorts units by the program, one for each service, that they belong to.
func byProgram(units []*activity.Unit) [][]*activity.Unit {
	var out [][]*activity.Unit
	index := map[*activity.Program]int{}
	for _, u := range units {
		i, ok := index[u.Program]
		if !ok {
			i = len(out)
			index[u.Program] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], u)
	}
	return out
}

// joined makes one of the findings that several services have at one place.
func joined(list []graph.Finding) []graph.Finding {
	var out []graph.Finding
	index := map[string]int{}
	for _, f := range list {
		key := fmt.Sprint(f.Rule, f.Severity, f.Position, f.Message, f.Channel)
		i, ok := index[key]
		if !ok {
			index[key] = len(out)
			f.Services = slices.Clone(f.Services)
			out = append(out, f)
			continue
		}
		for _, s := range f.Services {
			if !slices.Contains(out[i].Services, s) {
				out[i].Services = append(out[i].Services, s)
			}
		}
	}
	return out
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

// guard makes of a panic of the rule an error that names it.
func (r *Rule) guard(judge func() []graph.Finding) (found []graph.Finding, err error) {
	defer func() {
		if p := recover(); p != nil {
			found, err = nil, fmt.Errorf("rule %s: internal error: %v: please report it", r.ID, p)
		}
	}()
	return judge(), nil
}
