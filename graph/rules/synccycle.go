package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

var syncCycle = &Rule{
	ID: "synccycle", Title: "services that wait for each other in a circle",
	Why: "When one of them is slow, all are: each holds a request open until the next one answers, and when one runs out of " +
		"connections the circle locks up. None of them can be started, tested or released without the others. Let one side learn " +
		"by events what it asks the other for, or move what both need to one of them.\n\n" +
		"It is an error where one request goes round: a handler of A waits for a handler of B that waits for A. Where services call " +
		"each other, but no handler is known to go round, it is a warning.",
	Since: "0.1", Severity: graph.Error,
	Bad:    "concert asks inventory what is left; to answer, inventory asks concert how many seats there are",
	Good:   "concert publishes the seats of a hall; inventory keeps the number",
	System: syncCycles,
}

func syncCycles(t *graph.Topology, _ Options) []graph.Finding {
	w := walksOf(t)
	var out []graph.Finding
	reported := map[string]bool{}
	report := func(c chain, severity graph.Severity, message string) {
		services := sortedNames(c.services())
		key := strings.Join(services, " ")
		if reported[key] {
			return
		}
		reported[key] = true
		closing := c[len(c)-1]
		out = append(out, graph.Finding{
			Rule: "synccycle", Severity: severity, Position: closing.Position, Related: c[:len(c)-1].related(), Services: services, Subject: key,
			Message: fmt.Sprintf(message, strings.Join(c.services(), " → ")),
		})
	}
	for _, c := range w.rounds() {
		report(c, graph.Error, "%s wait for each other in a circle, in one request: let one side learn by events what it asks for")
	}
	inRound := func(a, b string) bool {
		return slices.ContainsFunc(out, func(f graph.Finding) bool {
			return slices.Contains(f.Services, a) && slices.Contains(f.Services, b)
		})
	}
	for _, c := range w.circles() {
		if !inRound(c[0].From, c[0].To) {
			report(c, graph.Warning, "%s call each other in a circle, so none works without the others: let one side learn by events what it asks for")
		}
	}
	return out
}

// rounds lists the chains that come back to the service in which they begin, the
// shortest first.
func (w *walks) rounds() []chain {
	var out []chain
	for _, e := range w.t.Entrypoints {
		if c := w.round(e); c != nil {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b chain) int { return len(a) - len(b) })
	return out
}

// round is the shortest chain from the entry point back to its service.
func (w *walks) round(start graph.Entrypoint) chain {
	type at struct {
		entry string
		way   chain
	}
	seen := map[string]bool{start.ID: true}
	for queue := []at{{entry: start.ID}}; len(queue) > 0; queue = queue[1:] {
		for _, c := range w.calls[queue[0].entry] {
			way := append(slices.Clone(queue[0].way), c)
			if c.To == start.Service {
				return way
			}
			for _, next := range w.answering(c) {
				if !seen[next] {
					seen[next] = true
					queue = append(queue, at{next, way})
				}
			}
		}
	}
	return nil
}

// circles lists circles of services that call each other: for each call the shortest
// way back.
func (w *walks) circles() []chain {
	next := map[string][]graph.Call{}
	for _, c := range w.t.Calls {
		if c.From != c.To && w.isOwn(c.From) && w.isOwn(c.To) {
			next[c.From] = append(next[c.From], c)
		}
	}
	var out []chain
	for _, first := range w.t.Calls {
		if first.From == first.To || !w.isOwn(first.To) {
			continue
		}
		if way := wayBack(first, next); way != nil {
			out = append(out, way)
		}
	}
	slices.SortStableFunc(out, func(a, b chain) int { return len(a) - len(b) })
	return out
}

func wayBack(first graph.Call, next map[string][]graph.Call) chain {
	seen := map[string]bool{first.To: true}
	for queue := []chain{{first}}; len(queue) > 0; queue = queue[1:] {
		way := queue[0]
		for _, c := range next[way[len(way)-1].To] {
			longer := append(slices.Clone(way), c)
			if c.To == first.From {
				return longer
			}
			if !seen[c.To] {
				seen[c.To] = true
				queue = append(queue, longer)
			}
		}
	}
	return nil
}
