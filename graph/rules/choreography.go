package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

const manySteps = 5

var choreography = &Rule{
	ID: "choreography", Title: "a long chain of events that no service oversees",
	Why: "What the whole does is written nowhere: each service knows the step before it and its own. When one step fails, nobody " +
		"notices that the rest never happens, and nobody can say how far it got. Let one service direct it (an orchestrator, a workflow " +
		"engine), or at least listen to every step and keep the state.\n\n" +
		"A chain follows handlers: the handler of an event that publishes the next one, by itself or in a service that it waits for. " +
		"On channels that carry several kinds of messages it is not known which leads to which, so they end a chain. A service oversees a chain " +
		"when it publishes or subscribes to more than half of its events.",
	Since: "0.1", Severity: graph.Warning,
	Options: []Option{{Name: "steps", Doc: "how many events make a chain too long", Default: fmt.Sprint(manySteps)}},
	Bad:     "cancellation.requested → seats-released → seats-offered → payout-reversed → points-returned → refunded, each by another service",
	Good:    "booking calls for each step in turn, and hears how it went",
	System:  longEventChains,
}

func longEventChains(t *graph.Topology, o Options) []graph.Finding {
	steps := max(o.number("steps", manySteps), 2)
	w := walksOf(t)
	f := &eventChains{w: w, memo: map[string][]handoff{}, busy: map[string]bool{}}
	var chains [][]handoff
	for _, e := range t.Entrypoints {
		if way := f.longest(e.ID, 0); len(way) >= steps && !w.overseen(way) {
			chains = append(chains, way)
		}
	}
	slices.SortStableFunc(chains, func(a, b []handoff) int { return len(b) - len(a) })
	var out []graph.Finding
	within := map[string]bool{} // channels of chains that were told
	for _, way := range chains {
		if within[way[0].edge.Channel] {
			continue
		}
		var words, services []string
		var related []graph.Related
		for i, h := range way {
			within[h.edge.Channel] = true
			words = append(words, fmt.Sprintf("%s by %s", w.channels[h.edge.Channel].Name, h.edge.Service))
			services = append(services, h.edge.Service, w.entries[h.to].Service)
			if i > 0 {
				related = append(related, graph.Related{Position: h.edge.Position, Message: fmt.Sprintf("%s publishes %s", h.edge.Service, w.channels[h.edge.Channel].Name)})
			}
		}
		out = append(out, graph.Finding{
			Rule: "choreography", Severity: graph.Warning, Position: way[0].edge.Position, Related: related,
			Services: sortedNames(services), Channel: way[0].edge.Channel, Subject: way[0].edge.Channel,
			Message: fmt.Sprintf("%d events follow from each other and no service oversees them: %s: let one service direct them, or keep their state", len(way), strings.Join(words, " → ")),
		})
	}
	return out
}

// overseen reports whether one service has to do with more than half of the events.
func (w *walks) overseen(way []handoff) bool {
	count := map[string]int{}
	for _, h := range way {
		var about []string
		for _, id := range w.fed(h.edge.Channel) {
			about = append(about, servicesOf(w.subscribes[id])...)
		}
		for _, s := range sortedNames(append(about, h.edge.Service)) {
			count[s]++
			if count[s]*2 > len(way) {
				return true
			}
		}
	}
	return false
}

// eventChains finds the longest chain of events from each entry point.
type eventChains struct {
	w    *walks
	memo map[string][]handoff
	busy map[string]bool
}

func (f *eventChains) longest(entry string, depth int) []handoff {
	if way, ok := f.memo[entry]; ok {
		return way
	}
	if f.busy[entry] || depth > longestWalk {
		return nil
	}
	f.busy[entry] = true
	var best []handoff
	for _, h := range f.w.handoffs(entry) {
		if way := append([]handoff{h}, f.longest(h.to, depth+1)...); len(way) > len(best) {
			best = way
		}
	}
	delete(f.busy, entry)
	f.memo[entry] = best
	return best
}
