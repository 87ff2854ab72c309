package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

var eventCycle = &Rule{
	ID: "eventcycle", Title: "events that set themselves off",
	Why: "Unless something in the handlers breaks it, the circle never ends: one message keeps all of them busy for ever, and with a fork it grows. " +
		"Break it where an event only repeats what its sender already knows, or make the handlers ignore what they set off themselves.\n\n" +
		"A circle follows handlers. A service that puts a message back into its own channel, or into one for another try, repeats its " +
		"work on purpose and is not told; nor are channels of several kinds of messages, of which it is not known which leads to which.",
	Since: "0.1", Severity: graph.Warning,
	Bad:    "the handler of price.changed publishes stock.changed; the handler of stock.changed publishes price.changed",
	Good:   "the handler of stock.changed publishes price.changed only if the price is another one, or not at all",
	System: eventCycles,
}

func eventCycles(t *graph.Topology, _ Options) []graph.Finding {
	w := walksOf(t)
	var out []graph.Finding
	reported := map[string]bool{}
	for _, e := range t.Entrypoints {
		if e.Kind != graph.EntryConsumer {
			continue
		}
		way := w.eventRound(e.ID)
		if way == nil || w.isRetry(way) {
			continue
		}
		var channels, services []string
		var related []graph.Related
		for i, h := range way {
			channels = append(channels, h.edge.Channel)
			services = append(services, h.edge.Service)
			if i < len(way)-1 {
				related = append(related, graph.Related{Position: h.edge.Position, Message: fmt.Sprintf("%s publishes %s", h.edge.Service, w.channels[h.edge.Channel].Name)})
			}
		}
		key := strings.Join(sortedNames(channels), " ")
		if reported[key] {
			continue
		}
		reported[key] = true
		last := way[len(way)-1]
		var words []string
		for _, h := range append([]handoff{last}, way...) {
			words = append(words, w.channels[h.edge.Channel].Name)
		}
		out = append(out, graph.Finding{
			Rule: "eventcycle", Severity: graph.Warning, Position: last.edge.Position, Related: related,
			Services: sortedNames(services), Channel: last.edge.Channel, Subject: key,
			Message: fmt.Sprintf("events set themselves off: %s (by %s): break the circle, or make sure that it ends", strings.Join(words, " → "), listed(sortedNames(services))),
		})
	}
	return out
}

// eventRound is the shortest way of events from a handler back to it.
func (w *walks) eventRound(start string) []handoff {
	type at struct {
		entry string
		way   []handoff
	}
	seen := map[string]bool{}
	for queue := []at{{entry: start}}; len(queue) > 0; queue = queue[1:] {
		if len(queue[0].way) > longestWalk {
			return nil
		}
		for _, h := range w.handoffs(queue[0].entry) {
			way := append(slices.Clone(queue[0].way), h)
			if h.to == start {
				return way
			}
			if !seen[h.to] {
				seen[h.to] = true
				queue = append(queue, at{h.to, way})
			}
		}
	}
	return nil
}

// isRetry reports whether one service only takes up its own work again.
func (w *walks) isRetry(way []handoff) bool {
	for _, h := range way {
		c := w.channels[h.edge.Channel]
		if isDeadLetter(c) || retryWords.MatchString(c.Name) {
			return true
		}
	}
	return len(way) == 1 && w.entries[way[0].to].Service == way[0].edge.Service
}
