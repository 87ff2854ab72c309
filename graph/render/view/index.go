package view

import (
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// An index finds the edges of a topology by either end. It is made once and
// serves one focus or, for a diagram per service, many.
type index struct {
	t                         *graph.Topology
	publishes, subscribes     map[string][]int // by channel
	publishedBy, subscribedBy map[string][]int // by service
	bindsFrom, bindsTo        map[string][]int // by channel
	callsFrom, callsTo        map[string][]int // by service
	services, channels        map[string]int
}

func newIndex(t *graph.Topology) *index {
	ix := &index{
		t:         t,
		publishes: map[string][]int{}, subscribes: map[string][]int{},
		publishedBy: map[string][]int{}, subscribedBy: map[string][]int{},
		bindsFrom: map[string][]int{}, bindsTo: map[string][]int{},
		callsFrom: map[string][]int{}, callsTo: map[string][]int{},
		services: map[string]int{}, channels: map[string]int{},
	}
	put := func(m map[string][]int, key string, i int) { m[key] = append(m[key], i) }
	for i, e := range t.Publishes {
		put(ix.publishes, e.Channel, i)
		put(ix.publishedBy, e.Service, i)
	}
	for i, e := range t.Subscribes {
		put(ix.subscribes, e.Channel, i)
		put(ix.subscribedBy, e.Service, i)
	}
	for i, b := range t.Bindings {
		put(ix.bindsFrom, b.From, i)
		put(ix.bindsTo, b.To, i)
	}
	for i, c := range t.Calls {
		put(ix.callsFrom, c.From, i)
		put(ix.callsTo, c.To, i)
	}
	for i, s := range t.Services {
		ix.services[s.ID] = i
	}
	for i, c := range t.Channels {
		ix.channels[c.ID] = i
	}
	return ix
}

// downstream is channel and all that bindings lead to from it.
func (ix *index) downstream(channel string) []string {
	return reach(channel, func(c string) (next []string) {
		for _, i := range ix.bindsFrom[c] {
			next = append(next, ix.t.Bindings[i].To)
		}
		return next
	})
}

// upstream is channel and all from which bindings lead to it.
func (ix *index) upstream(channel string) []string {
	return reach(channel, func(c string) (next []string) {
		for _, i := range ix.bindsTo[c] {
			next = append(next, ix.t.Bindings[i].From)
		}
		return next
	})
}

func reach(start string, next func(string) []string) []string {
	found := []string{start}
	for i := 0; i < len(found); i++ {
		for _, c := range next(found[i]) {
			if !slices.Contains(found, c) {
				found = append(found, c)
			}
		}
	}
	return found
}

// A pick is the part of a topology that a focus reached: indexes into its lists.
type pick struct {
	services, channels                     map[string]bool
	publishes, subscribes, bindings, calls map[int]bool
}

// around walks depth steps from the starts and returns what it went over.
func (ix *index) around(starts map[string]bool, depth int) *pick {
	p := &pick{
		services: map[string]bool{}, channels: map[string]bool{},
		publishes: map[int]bool{}, subscribes: map[int]bool{}, bindings: map[int]bool{}, calls: map[int]bool{},
	}
	var front []string // services reached in the last step
	enter := func(service string) {
		if !p.services[service] {
			p.services[service] = true
			front = append(front, service)
		}
	}
	ids := slices.Sorted(maps.Keys(starts))
	for _, key := range ids {
		if id, ok := strings.CutPrefix(key, "s:"); ok {
			enter(id)
		}
	}
	step := front
	front = nil
	for _, key := range ids {
		if id, ok := strings.CutPrefix(key, "c:"); ok {
			ix.forward(p, id, enter)
			ix.backward(p, id, enter)
		}
	}
	// Going from a channel to its users was the first step of a focus on it.
	byChannel := front
	for d := range depth {
		front = nil
		for _, s := range step {
			ix.expand(p, s, enter)
		}
		step = front
		if d == 0 {
			step = append(step, byChannel...)
		}
	}
	return p
}

// expand goes from one service to its neighbours.
func (ix *index) expand(p *pick, service string, enter func(string)) {
	for _, i := range ix.callsFrom[service] {
		p.calls[i] = true
		enter(ix.t.Calls[i].To)
	}
	for _, i := range ix.callsTo[service] {
		p.calls[i] = true
		enter(ix.t.Calls[i].From)
	}
	for _, i := range ix.publishedBy[service] {
		p.publishes[i] = true
		ix.forward(p, ix.t.Publishes[i].Channel, enter)
	}
	for _, i := range ix.subscribedBy[service] {
		p.subscribes[i] = true
		ix.backward(p, ix.t.Subscribes[i].Channel, enter)
	}
}

// forward goes along bindings from a channel to all who receive from it.
func (ix *index) forward(p *pick, channel string, enter func(string)) {
	for _, c := range ix.downstream(channel) {
		p.channels[c] = true
		for _, i := range ix.bindsFrom[c] {
			p.bindings[i] = true
		}
		for _, i := range ix.subscribes[c] {
			p.subscribes[i] = true
			enter(ix.t.Subscribes[i].Service)
		}
	}
}

// backward goes against bindings from a channel to all who send to it.
func (ix *index) backward(p *pick, channel string, enter func(string)) {
	for _, c := range ix.upstream(channel) {
		p.channels[c] = true
		for _, i := range ix.bindsTo[c] {
			p.bindings[i] = true
		}
		for _, i := range ix.publishes[c] {
			p.publishes[i] = true
			enter(ix.t.Publishes[i].Service)
		}
	}
}

// picture is the nodes and edges that were picked, in their order in t. It looks
// at these only, so that a picture of each service of a large system stays cheap.
func (p *pick) picture(ix *index) *graph.Topology {
	t := ix.t
	out := &graph.Topology{Version: t.Version, Root: t.Root, Missing: t.Missing}
	out.Services = take(t.Services, places(p.services, ix.services))
	out.Channels = take(t.Channels, places(p.channels, ix.channels))
	out.Publishes = take(t.Publishes, p.publishes)
	out.Subscribes = take(t.Subscribes, p.subscribes)
	out.Bindings = take(t.Bindings, p.bindings)
	out.Calls = take(t.Calls, p.calls)
	return out
}

// complete adds to a picture what else t says of its services and channels.
func (p *pick) complete(out, t *graph.Topology) {
	messages := map[string]bool{}
	for _, c := range out.Channels {
		for _, m := range c.Messages {
			messages[m] = true
		}
	}
	for _, e := range slices.Concat(out.Publishes, out.Subscribes) {
		messages[e.Message] = true
		for _, m := range e.Messages {
			messages[m] = true
		}
	}
	out.Messages = where(t.Messages, func(m graph.Message) bool { return messages[m.ID] })
	out.Endpoints = where(t.Endpoints, func(e graph.Endpoint) bool { return p.services[e.Service] })
	out.Entrypoints = where(t.Entrypoints, func(e graph.Entrypoint) bool { return p.services[e.Service] })
	out.Findings = where(t.Findings, func(f graph.Finding) bool {
		return slices.ContainsFunc(f.Services, func(s string) bool { return p.services[s] }) || p.channels[f.Channel]
	})
	out.Unresolved = where(t.Unresolved, func(u graph.Unresolved) bool { return p.services[u.Service] })
}

// places is where the elements with these ids are.
func places(ids map[string]bool, at map[string]int) map[int]bool {
	out := make(map[int]bool, len(ids))
	for id := range ids {
		if i, ok := at[id]; ok {
			out[i] = true
		}
	}
	return out
}

// take returns the elements at the given places, in their order in list.
func take[T any](list []T, at map[int]bool) []T {
	out := make([]T, 0, len(at))
	for _, i := range slices.Sorted(maps.Keys(at)) {
		out = append(out, list[i])
	}
	return out
}

func where[T any](list []T, keep func(T) bool) []T {
	out := []T{}
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
