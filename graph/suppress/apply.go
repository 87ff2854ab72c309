package suppress

import (
	"fmt"
	"slices"
	"time"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
)

// A Silenced finding is one that is not to be told, and why.
type Silenced struct {
	graph.Finding
	Reason string
	By     graph.Position // where the suppression stands
}

// Apply takes from found what is suppressed, and puts in what is to be said of the suppressions, by the rules that are running.
func (s *Set) Apply(found []graph.Finding, running []*rules.Rule, set rules.Settings, now time.Time) (kept []graph.Finding, silenced []Silenced) {
	revived := map[*Ignore]bool{}
	for _, f := range found {
		var by *Ignore
		for _, i := range s.ignores {
			switch {
			case !i.silences(&f):
			case i.ended(now):
				i.used[f.Rule], revived[i] = true, true
			default:
				i.used[f.Rule] = true
				if by == nil {
					by = i
				}
			}
		}
		if by != nil {
			silenced = append(silenced, Silenced{f, by.Reason, by.Position})
			continue
		}
		kept = append(kept, f)
	}
	kept = append(kept, s.about(running, revived, set)...)
	graph.SortFindings(kept)
	return kept, silenced
}

// about is what is to be said of the suppressions themselves.
func (s *Set) about(running []*rules.Rule, revived map[*Ignore]bool, set rules.Settings) []graph.Finding {
	var out []graph.Finding
	tell := func(r *rules.Rule, f graph.Finding) {
		if slices.Contains(running, r) {
			out = append(out, set.Stamp(r, f))
		}
	}
	for _, f := range s.bad {
		tell(rules.BadIgnore, f)
	}
	for _, i := range s.ignores {
		for _, id := range i.Rules {
			ran := slices.ContainsFunc(running, func(r *rules.Rule) bool { return r.ID == id })
			subject := fmt.Sprintf("%s %s %s", i.Position.File, id, i.Reason)
			switch {
			case revived[i] && i.used[id]:
				day := i.Until.AddDate(0, 0, -1).Format(time.DateOnly)
				tell(rules.BadIgnore, graph.Finding{Position: i.Position, Subject: subject,
					Message: fmt.Sprintf("the suppression of %s ended on %s: mend what it hid, or give a later day", id, day)})
			case ran && !i.used[id]:
				tell(rules.UnusedIgnore, graph.Finding{Position: i.Position, Subject: subject,
					Message: fmt.Sprintf("nothing here is silenced by ignoring %s: delete it", id)})
			}
		}
	}
	return out
}
