package view

import (
	"slices"

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
func (ix *index) around(starts map[string]bool, depth int) *graph.Topology {
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
	for _, s := range ix.t.Services {
		if starts["s:"+s.ID] {
			enter(s.ID)
		}
	}
	step := front
	front = nil
	for _, c := range ix.t.Channels {
		if starts["c:"+c.ID] {
			ix.forward(p, c.ID, enter)
			ix.backward(p, c.ID, enter)
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
	return p.topology(ix.t)
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

// topology is the part of t that was picked, in t's order.
func (p *pick) topology(t *graph.Topology) *graph.Topology {
	messages := map[string]bool{}
	out := &graph.Topology{Version: t.Version, Root: t.Root}
	out.Services = where(t.Services, func(_ int, s graph.Service) bool { return p.services[s.ID] })
	out.Channels = where(t.Channels, func(_ int, c graph.Channel) bool { return p.channels[c.ID] })
	out.Publishes = where(t.Publishes, func(i int, _ graph.ChannelEdge) bool { return p.publishes[i] })
	out.Subscribes = where(t.Subscribes, func(i int, _ graph.ChannelEdge) bool { return p.subscribes[i] })
	out.Bindings = where(t.Bindings, func(i int, _ graph.Binding) bool { return p.bindings[i] })
	out.Calls = where(t.Calls, func(i int, _ graph.Call) bool { return p.calls[i] })
	out.Endpoints = where(t.Endpoints, func(_ int, e graph.Endpoint) bool { return p.services[e.Service] })
	out.Entrypoints = where(t.Entrypoints, func(_ int, e graph.Entrypoint) bool { return p.services[e.Service] })
	out.Unresolved = where(t.Unresolved, func(_ int, u graph.Unresolved) bool { return p.services[u.Service] })
	for _, c := range out.Channels {
		for _, m := range c.Messages {
			messages[m] = true
		}
	}
	for _, e := range slices.Concat(out.Publishes, out.Subscribes) {
		messages[e.Message] = true
	}
	out.Messages = where(t.Messages, func(_ int, m graph.Message) bool { return messages[m.ID] })
	return out
}

func where[T any](list []T, keep func(int, T) bool) []T {
	var out []T
	for i, x := range list {
		if keep(i, x) {
			out = append(out, x)
		}
	}
	return out
}
