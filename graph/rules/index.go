package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// An index finds the parts of a topology.
type index struct {
	t          *graph.Topology
	services   map[string]graph.Service
	channels   map[string]graph.Channel
	messages   map[string]graph.Message
	entries    map[string]graph.Entrypoint
	publishes  map[string][]graph.ChannelEdge // by channel
	subscribes map[string][]graph.ChannelEdge
	into       map[string][]graph.Binding // by the channel that they lead to
	outOf      map[string][]graph.Binding
}

func indexOf(t *graph.Topology) *index {
	ix := &index{
		t: t, services: map[string]graph.Service{}, channels: map[string]graph.Channel{}, messages: map[string]graph.Message{}, entries: map[string]graph.Entrypoint{},
		publishes: map[string][]graph.ChannelEdge{}, subscribes: map[string][]graph.ChannelEdge{},
		into: map[string][]graph.Binding{}, outOf: map[string][]graph.Binding{},
	}
	for _, s := range t.Services {
		ix.services[s.ID] = s
	}
	for _, c := range t.Channels {
		ix.channels[c.ID] = c
	}
	for _, m := range t.Messages {
		ix.messages[m.ID] = m
	}
	for _, e := range t.Entrypoints {
		ix.entries[e.ID] = e
	}
	for _, e := range t.Publishes {
		ix.publishes[e.Channel] = append(ix.publishes[e.Channel], e)
	}
	for _, e := range t.Subscribes {
		ix.subscribes[e.Channel] = append(ix.subscribes[e.Channel], e)
	}
	for _, b := range t.Bindings {
		ix.into[b.To] = append(ix.into[b.To], b)
		ix.outOf[b.From] = append(ix.outOf[b.From], b)
	}
	return ix
}

// isOwn reports whether the code of the service was read.
func (ix *index) isOwn(service string) bool { return ix.services[service].Kind == graph.KindService }

// ownServices counts the services whose code was read.
func (ix *index) ownServices() int {
	n := 0
	for _, s := range ix.t.Services {
		if s.Kind == graph.KindService {
			n++
		}
	}
	return n
}

// isPart reports whether the tree seems to hold only a part of its system: it calls
// services that are not in it the way services of one system call each other, by
// RPC or by a host name of the same network.
func (ix *index) isPart() bool {
	for _, c := range ix.t.Calls {
		if ix.services[c.To].Kind != graph.KindExternal {
			continue
		}
		if c.Protocol != "http" && c.Protocol != "graphql" && c.Protocol != "websocket" {
			return true
		}
		if host, _, _ := strings.Cut(c.To, ":"); !strings.ContainsAny(host, ".${}?") && host != "localhost" && host != c.Protocol {
			return true
		}
	}
	return false
}

// fed lists the channels that messages of channel id come to, itself first.
func (ix *index) fed(id string) []string {
	return closure(id, ix.outOf, func(b graph.Binding) string { return b.To })
}

// feeders lists the channels whose messages come to channel id, itself first.
func (ix *index) feeders(id string) []string {
	return closure(id, ix.into, func(b graph.Binding) string { return b.From })
}

func closure(id string, next map[string][]graph.Binding, end func(graph.Binding) string) []string {
	list := []string{id}
	for i := 0; i < len(list); i++ {
		for _, b := range next[list[i]] {
			if !slices.Contains(list, end(b)) {
				list = append(list, end(b))
			}
		}
	}
	return list
}

// flows lists the wire systems in which something that is published here is
// subscribed to here.
func (ix *index) flows() map[string]bool {
	out := map[string]bool{}
	for id, c := range ix.channels {
		if len(ix.publishes[id]) == 0 {
			continue
		}
		for _, to := range ix.fed(id) {
			if len(ix.subscribes[to]) > 0 {
				out[c.System], out[ix.channels[to].System] = true, true
			}
		}
	}
	return out
}

// label is a channel for a message: kafka topic "orders".
func (ix *index) label(id string) string {
	c, ok := ix.channels[id]
	if !ok {
		return id
	}
	return fmt.Sprintf("%s %s %q", c.System, c.Kind, c.Name)
}

// servicesOf lists the services of edges, each once, in order.
func servicesOf(edges []graph.ChannelEdge) []string {
	var out []string
	for _, e := range edges {
		out = append(out, e.Service)
	}
	return sortedNames(out)
}

// first is the edge that stands first in the code.
func first(edges []graph.ChannelEdge) graph.ChannelEdge {
	return slices.MinFunc(edges, func(a, b graph.ChannelEdge) int { return a.Position.Compare(b.Position) })
}

// subscribedAt is where a service says what it subscribes to: the last place of its
// own folder on the way to the name, since the loop that receives often serves many
// channels.
func (ix *index) subscribedAt(e graph.ChannelEdge) graph.Position {
	dir := ix.services[e.Service].Main
	for _, step := range slices.Backward(e.Evidence) {
		if dir != "" && strings.HasPrefix(step.Position.File, dir+"/") && strings.HasSuffix(step.Position.File, ".go") {
			return step.Position
		}
	}
	return e.Position
}

// placesOf lists the other places of edges.
func placesOf(edges []graph.ChannelEdge, but graph.Position, what string) []graph.Related {
	var out []graph.Related
	for _, e := range edges {
		r := graph.Related{Position: e.Position, Message: fmt.Sprintf("%s %s here", e.Service, what)}
		if e.Position != but && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Related) int { return a.Position.Compare(b.Position) })
	return out
}
