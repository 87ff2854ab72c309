package rules

import (
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph"
)

// A Radius says who cannot answer when a service is down.
type Radius struct {
	Service string
	Stops   []string // services that wait for it, directly or behind others; sorted
	Hidden  []string // those that wait only by hidden synchrony; sorted
}

// BlastRadius gives the radius of each service that another one waits for, the widest
// first. It follows what each entry point is known to lead to, and the findings of
// hidden synchrony in found: who publishes and waits stops with whom handles it.
func BlastRadius(t *graph.Topology, found []graph.Finding) []Radius {
	w := walksOf(t)
	hidden := map[string]map[string]bool{} // by service: handlers of what it waits for
	for _, f := range found {
		if f.Rule != hiddenSync.ID || f.Channel == "" {
			continue
		}
		for _, ch := range w.fed(f.Channel) {
			for _, s := range w.subscribes[ch] {
				for _, from := range f.Services {
					if from != s.Service {
						mark(hidden, from, s.Service)
					}
				}
			}
		}
	}
	open, all := map[string]map[string]bool{}, map[string]map[string]bool{} // by who is down: who stops
	for _, c := range t.Calls {
		if c.From != c.To && w.isOwn(c.From) {
			mark(open, c.To, c.From)
		}
	}
	for _, e := range t.Entrypoints {
		for to := range w.needs(e.ID) {
			if to != e.Service {
				mark(open, to, e.Service)
			}
		}
	}
	for down, who := range open {
		for s := range who {
			mark(all, down, s)
		}
	}
	for from, handlers := range hidden {
		for to := range handlers {
			// Who waits for the publisher waits for the handler, too.
			mark(all, to, from)
			for s := range open[from] {
				if s != to {
					mark(all, to, s)
				}
			}
		}
	}
	var out []Radius
	for _, down := range slices.Sorted(maps.Keys(all)) {
		r := Radius{Service: down, Stops: slices.Sorted(maps.Keys(all[down]))}
		for _, s := range r.Stops {
			if !open[down][s] {
				r.Hidden = append(r.Hidden, s)
			}
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Radius) int { return len(b.Stops) - len(a.Stops) })
	return out
}

func mark(m map[string]map[string]bool, key, value string) {
	if m[key] == nil {
		m[key] = map[string]bool{}
	}
	m[key][value] = true
}

// needs lists the services that the entry point waits for, directly or behind others.
func (w *walks) needs(entry string) map[string]bool {
	out, seen := map[string]bool{}, map[string]bool{}
	var from func(id string)
	from = func(id string) {
		if seen[id] {
			return
		}
		seen[id] = true
		for _, c := range w.calls[id] {
			out[c.To] = true
			for _, next := range w.answering(c) {
				from(next)
			}
		}
	}
	from(entry)
	return out
}
