// Package impact says what happens while a service, or a channel, is down: who stops,
// what comes late or not at all, and what piles up.
package impact

import (
	"cmp"
	"maps"
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
)

// An Impact is what happens while something is down.
type Impact struct {
	Version string  `json:"version"`
	Kind    string  `json:"kind"` // service, external or channel
	ID      string  `json:"id"`
	Stops   []Stop  `json:"stops"`
	Events  []Event `json:"events"`
	Piles   []Pile  `json:"piles"`
}

// A Stop is a service that cannot do its work.
type Stop struct {
	Service     string   `json:"service"`
	Entrypoints []string `json:"entrypoints,omitempty"` // operations that fail; none: it is not known which
	Hidden      bool     `json:"hidden,omitempty"`      // it waits only behind a message
	Publishes   bool     `json:"publishes,omitempty"`   // it cannot publish to the channel
}

// An Event is a message that does not come as usual.
type Event struct {
	Channel string `json:"channel"` // from which it is read
	From    string `json:"from"`
	To      string `json:"to"`
	Late    bool   `json:"late"` // it comes when what is down is back; else not at all
}

// A Pile is what becomes of the messages for who is down.
type Pile struct {
	Channel string   `json:"channel"`
	Service string   `json:"service,omitempty"` // that would have read them
	Group   string   `json:"group,omitempty"`
	Fate    Fate     `json:"fate"`
	From    []string `json:"from"`            // who publishes
	Taken   []string `json:"taken,omitempty"` // who takes them instead
}

// A Fate is what becomes of messages.
type Fate string

// The fates.
const (
	Kept    Fate = "kept"
	Lost    Fate = "lost"
	Unknown Fate = "unknown"
)

// Of gives the impact of the service or channel with the id.
func Of(t *graph.Topology, id string) *Impact {
	f := &finder{t: t, walk: rules.NewWalk(t), channels: map[string]graph.Channel{}, entries: map[string]graph.Entrypoint{}, seen: map[Event]bool{}}
	for _, c := range t.Channels {
		f.channels[c.ID] = c
	}
	for _, e := range t.Entrypoints {
		f.entries[e.ID] = e
	}
	f.out = &Impact{Version: "1", ID: id, Stops: []Stop{}, Events: []Event{}, Piles: []Pile{}}
	if _, ok := f.channels[id]; ok {
		f.out.Kind = "channel"
		f.channelDown(id)
	} else {
		for _, s := range t.Services {
			if s.ID == id {
				f.out.Kind = string(s.Kind)
			}
		}
		f.serviceDown(id)
	}
	slices.SortFunc(f.out.Stops, func(a, b Stop) int { return cmp.Compare(a.Service, b.Service) })
	slices.SortFunc(f.out.Events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Channel, b.Channel), cmp.Compare(a.From, b.From))
	})
	slices.SortFunc(f.out.Piles, func(a, b Pile) int {
		return cmp.Or(cmp.Compare(a.Channel, b.Channel), cmp.Compare(a.Service, b.Service), cmp.Compare(a.Group, b.Group))
	})
	return f.out
}

type finder struct {
	t        *graph.Topology
	walk     rules.Walk
	channels map[string]graph.Channel
	entries  map[string]graph.Entrypoint
	out      *Impact
	seen     map[Event]bool
}

func (f *finder) serviceDown(id string) {
	failing := f.failing(func(e graph.Entrypoint) bool { return e.Service != id && f.walk.Needs(e.ID)[id] })
	for _, r := range rules.BlastRadius(f.t, f.hidden()) {
		if r.Service != id {
			continue
		}
		for _, s := range r.Stops {
			f.out.Stops = append(f.out.Stops, Stop{Service: s, Entrypoints: f.operations(failing, s), Hidden: slices.Contains(r.Hidden, s)})
		}
	}
	// What the service makes of messages comes when it is back; what it or those who
	// wait for it make of requests does not come about.
	for _, p := range f.t.Publishes {
		if p.Service != id {
			continue
		}
		late, never := len(p.Entrypoints) == 0, false
		for _, e := range p.Entrypoints {
			switch f.entries[e].Kind {
			case graph.EntryConsumer, graph.EntryTimer, graph.EntryStartup:
				late = true
			default:
				never = true
			}
		}
		if late {
			f.follow(p, true)
		}
		if never {
			f.follow(p, false)
		}
	}
	f.notMade(failing)
	for _, s := range f.t.Subscribes {
		if s.Service == id {
			f.pile(s)
		}
	}
}

// channelDown: who publishes to it fails, and so does who waits for that; who reads
// from it gets what is sent when it is back.
func (f *finder) channelDown(id string) {
	sends := map[string]bool{}
	for _, p := range f.t.Publishes {
		if p.Channel == id {
			for _, e := range p.Entrypoints {
				sends[e] = true
			}
			f.follow(p, false)
		}
	}
	failing := f.failing(func(e graph.Entrypoint) bool { return sends[e.ID] || f.reaches(e.ID, sends, map[string]bool{}) })
	services := map[string]bool{}
	for _, p := range f.t.Publishes {
		if p.Channel == id {
			services[p.Service] = true
		}
	}
	for e := range failing {
		services[f.entries[e].Service] = true
	}
	for _, s := range slices.Sorted(maps.Keys(services)) {
		stop := Stop{Service: s, Entrypoints: f.operations(failing, s)}
		stop.Publishes = slices.ContainsFunc(f.t.Publishes, func(p graph.ChannelEdge) bool { return p.Service == s && p.Channel == id })
		f.out.Stops = append(f.out.Stops, stop)
	}
	f.notMade(failing)
	for _, b := range f.t.Bindings {
		if b.To == id {
			f.out.Piles = append(f.out.Piles, Pile{Channel: b.From, Fate: f.fate(b.From), From: f.senders(b.From)})
			for _, p := range f.t.Publishes {
				if p.Channel == b.From {
					f.followTo(p, true, id)
				}
			}
		}
	}
}

// reaches reports whether the entry point waits for one of the targets.
func (f *finder) reaches(entry string, targets, seen map[string]bool) bool {
	if seen[entry] {
		return false
	}
	seen[entry] = true
	for _, c := range f.walk.Calls(entry) {
		for _, next := range f.walk.Answering(c) {
			if targets[next] || f.reaches(next, targets, seen) {
				return true
			}
		}
	}
	return false
}

func (f *finder) failing(test func(graph.Entrypoint) bool) map[string]bool {
	out := map[string]bool{}
	for _, e := range f.t.Entrypoints {
		if test(e) {
			out[e.ID] = true
		}
	}
	return out
}

// notMade follows what the failing entry points would have published.
func (f *finder) notMade(failing map[string]bool) {
	for _, id := range slices.Sorted(maps.Keys(failing)) {
		kind := f.entries[id].Kind
		for _, s := range f.t.Subscribes {
			if s.Service+":"+string(graph.EntryConsumer)+":"+s.Channel == id {
				f.pile(s)
			}
		}
		for _, p := range f.walk.Publishes(id) {
			if p.Channel != f.out.ID {
				f.follow(p, kind == graph.EntryConsumer) // a message is tried again
			}
		}
	}
}

// follow lists who would get the publish, and what they would have made of it.
func (f *finder) follow(p graph.ChannelEdge, late bool) { f.followTo(p, late, "") }

// followTo is follow for what goes over the channel via; "" for any.
func (f *finder) followTo(p graph.ChannelEdge, late bool, via string) {
	for _, r := range f.walk.Receivers(p) {
		if via != "" && !slices.Contains(r.Way, via) {
			continue
		}
		e := Event{Channel: r.Edge.Channel, From: p.Service, To: r.Edge.Service, Late: late}
		if f.seen[e] || r.Edge.Service == f.out.ID {
			continue
		}
		f.seen[e] = true
		other := e
		other.Late = !late
		if late && f.seen[other] {
			continue // it does not come about for one reason; then it is not late either
		}
		if !late {
			f.out.Events = slices.DeleteFunc(f.out.Events, func(x Event) bool { return x == other })
		}
		f.out.Events = append(f.out.Events, e)
		for _, next := range f.walk.Publishes(r.Entry) {
			f.follow(next, late)
		}
	}
}

func (f *finder) hidden() []graph.Finding {
	var out []graph.Finding
	for _, x := range f.t.Findings {
		if rules.Hides(x) {
			out = append(out, x)
		}
	}
	return out
}

func (f *finder) operations(failing map[string]bool, service string) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(failing)) {
		e := f.entries[id]
		if e.Service != service {
			continue
		}
		name := e.Operation
		switch e.Kind {
		case graph.EntryConsumer:
			name = "consumer of " + e.Operation
		case graph.EntryTimer, graph.EntryStartup:
			name = string(e.Kind)
		}
		out = append(out, name)
	}
	return out
}

// pile tells what becomes of the messages that the subscription would have read.
func (f *finder) pile(s graph.ChannelEdge) {
	p := Pile{Channel: s.Channel, Service: s.Service, Group: s.Group, Fate: f.fate(s.Channel), From: f.senders(s.Channel)}
	queue := f.channels[s.Channel].Kind == graph.KindQueue
	for _, other := range f.t.Subscribes {
		if other.Channel == s.Channel && other.Service != s.Service && (queue || s.Group != "" && other.Group == s.Group) && !slices.Contains(p.Taken, other.Service) {
			p.Taken = append(p.Taken, other.Service)
		}
	}
	if !slices.ContainsFunc(f.out.Piles, func(x Pile) bool { return x.Channel == p.Channel && x.Service == p.Service && x.Group == p.Group }) {
		f.out.Piles = append(f.out.Piles, p)
	}
}

// senders lists who publishes to the channel, through bindings too.
func (f *finder) senders(channel string) []string {
	out := []string{}
	for _, p := range f.t.Publishes {
		reaches := p.Channel == channel
		for _, r := range f.walk.Receivers(p) {
			reaches = reaches || slices.Contains(r.Way, channel)
		}
		if reaches && !slices.Contains(out, p.Service) {
			out = append(out, p.Service)
		}
	}
	slices.Sort(out)
	return out
}

func (f *finder) fate(channel string) Fate {
	switch f.channels[channel].Delivery {
	case graph.AtLeastOnce, graph.ExactlyOnce:
		return Kept
	case graph.AtMostOnce:
		return Lost
	}
	return Unknown
}
