package rules

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
)

// A Walk follows the work of a system step by step, as the rules do.
type Walk struct{ w *walks }

// NewWalk gives the steps of t.
func NewWalk(t *graph.Topology) Walk { return Walk{walksOf(t)} }

// Calls lists the calls of other services that the entry point leads to.
func (w Walk) Calls(entry string) []graph.Call { return w.w.calls[entry] }

// Publishes lists what the entry point publishes.
func (w Walk) Publishes(entry string) []graph.ChannelEdge { return w.w.emits[entry] }

// Answering lists the entry points that answer the call.
func (w Walk) Answering(c graph.Call) []string { return w.w.answering(c) }

// Fits tells how well what is asked for, "GET /items/7" say, is an offered operation:
// how many parts are the same, -1 when it is another one.
func Fits(asked, offered string) int { return sameOperation(asked, offered) }

// Hides reports whether f is a finding of hidden synchrony: what looks asynchronous
// and is waited for.
func Hides(f graph.Finding) bool { return f.Rule == hiddenSync.ID && f.Silenced == "" }

// A Receiver is a subscription that messages come to.
type Receiver struct {
	Edge  graph.ChannelEdge
	Entry string   // id of the entry point that handles them
	Way   []string // the channels from the one that is published to, itself first
}

// Receivers lists who gets what the edge publishes. Who surely reads other messages
// of the channel only is left out.
func (w Walk) Receivers(p graph.ChannelEdge) []Receiver {
	sent := w.w.names(p.Messages)
	var out []Receiver
	for _, way := range w.ways(p.Channel) {
		ch := way[len(way)-1]
		for _, s := range w.w.subscribes[ch] {
			read := w.w.names(s.Messages)
			if len(sent) > 0 && len(read) > 0 && !slices.ContainsFunc(read, func(n string) bool { return slices.Contains(sent, n) }) && len(sent)+len(read) > 2 {
				continue // of one type on each side it is the same message by two names
			}
			out = append(out, Receiver{s, s.Service + ":" + string(graph.EntryConsumer) + ":" + ch, way})
		}
	}
	return out
}

// ways lists the channels that messages of channel id come to, each with the way there.
func (w Walk) ways(id string) [][]string {
	out := [][]string{{id}}
	seen := map[string]bool{id: true}
	for i := 0; i < len(out); i++ {
		for _, b := range w.w.outOf[out[i][len(out[i])-1]] {
			if !seen[b.To] {
				seen[b.To] = true
				out = append(out, append(slices.Clone(out[i]), b.To))
			}
		}
	}
	return out
}

// Needs lists the services that the entry point waits for, directly or behind others.
func (w Walk) Needs(entry string) map[string]bool { return w.w.needs(entry) }
