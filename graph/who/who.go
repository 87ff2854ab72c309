package who

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/payload"
	"github.com/msatopo/msatopo/graph/render/view"
)

// An Answer is what there is to say of one channel, message or service.
type Answer struct {
	Kind     string          `json:"kind"` // channel, message, service or external
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	What     string          `json:"what"` // in words: "SNS topic", "service"
	Delivery graph.Delivery  `json:"delivery,omitempty"`
	Aliases  []string        `json:"aliases,omitempty"`
	Doc      string          `json:"doc,omitempty"`
	Position *graph.Position `json:"position,omitempty"`
	Docs     []graph.Doc     `json:"docs,omitempty"`

	// Of a channel or message.
	Publishers  []Party   `json:"publishers,omitempty"`
	Bindings    []Step    `json:"bindings,omitempty"`
	Subscribers []Party   `json:"subscribers,omitempty"`
	Payloads    []Payload `json:"payloads,omitempty"`

	// Of a service.
	Publishes  []Party `json:"publishes,omitempty"`
	Subscribes []Party `json:"subscribes,omitempty"`
	Calls      []Call  `json:"calls,omitempty"`
	CalledBy   []Call  `json:"calledBy,omitempty"`
	Offers     []Offer `json:"offers,omitempty"`
}

// A Party is a service at a channel.
type Party struct {
	Service  string         `json:"service"`
	Channel  string         `json:"channel"`
	Via      []string       `json:"via,omitempty"` // channels from the one asked for to this one
	Key      string         `json:"key,omitempty"`
	Group    string         `json:"group,omitempty"`
	Handler  string         `json:"handler,omitempty"`
	Messages []string       `json:"messages,omitempty"`
	For      []string       `json:"for,omitempty"` // what leads to it: operations of entry points
	Position graph.Position `json:"position"`
}

// A Step is a binding on the way.
type Step struct {
	From     string          `json:"from"`
	To       string          `json:"to"`
	Key      string          `json:"key,omitempty"`
	Position *graph.Position `json:"position,omitempty"`
}

// A Payload is a message with its fields.
type Payload struct {
	Name     string          `json:"name"`
	GoType   string          `json:"goType,omitempty"`
	Doc      string          `json:"doc,omitempty"`
	Position *graph.Position `json:"position,omitempty"`
	Fields   []Field         `json:"fields,omitempty"`
}

// A Field is a field of a payload; one of an inner object begins with the way to it.
type Field struct {
	Name     string `json:"name"` // in JSON
	Type     string `json:"type"`
	Required bool   `json:"required"`
	Doc      string `json:"doc,omitempty"`
}

// A Call is a synchronous call to or from a service.
type Call struct {
	Service   string         `json:"service"` // the other one
	Protocol  string         `json:"protocol"`
	Operation string         `json:"operation"`
	For       []string       `json:"for,omitempty"`
	Position  graph.Position `json:"position"`
}

// An Offer is an operation that a service offers.
type Offer struct {
	Protocol  string          `json:"protocol"`
	Operation string          `json:"operation"`
	Handler   string          `json:"handler,omitempty"`
	Position  *graph.Position `json:"position,omitempty"`
}

// Ask answers for all that the name stands for. Where it stands for nothing, the
// error says which names are near.
func Ask(t *graph.Topology, name string) ([]Answer, error) {
	hits := find(t, name)
	if len(hits) == 0 {
		return nil, unknown(t, name)
	}
	a := newAsked(t)
	var out []Answer
	for _, h := range hits {
		switch h.kind {
		case "channel":
			out = append(out, a.channel(t.Channels[h.at]))
		case "message":
			out = append(out, a.message(t.Messages[h.at]))
		case "service":
			out = append(out, a.service(t.Services[h.at]))
		}
	}
	return out, nil
}

func unknown(t *graph.Topology, name string) error {
	var names []string
	for _, n := range Names(t) {
		names = append(names, n.Name)
	}
	if near := view.Nearest(name, names, 3); len(near) > 0 {
		for i, n := range near {
			near[i] = fmt.Sprintf("%q", n)
		}
		return fmt.Errorf("no channel, message or service is called %q: did you mean %s?", name, strings.Join(near, " or "))
	}
	return fmt.Errorf("no channel, message or service is called %q: ask with *, or see msatopo graph for the names", name)
}

// asked finds the parts of a topology.
type asked struct {
	t        *graph.Topology
	channels map[string]graph.Channel
	messages map[string]graph.Message
	entries  map[string]graph.Entrypoint
}

func newAsked(t *graph.Topology) *asked {
	a := &asked{t, map[string]graph.Channel{}, map[string]graph.Message{}, map[string]graph.Entrypoint{}}
	for _, c := range t.Channels {
		a.channels[c.ID] = c
	}
	for _, m := range t.Messages {
		a.messages[m.ID] = m
	}
	for _, e := range t.Entrypoints {
		a.entries[e.ID] = e
	}
	return a
}

func (a *asked) channel(c graph.Channel) Answer {
	out := Answer{Kind: "channel", ID: c.ID, Name: c.Name, What: view.Kicker(c), Delivery: c.Delivery, Aliases: c.Aliases, Docs: a.docs(func(d graph.Doc) bool { return !d.Message && slices.Contains(d.Channels, c.ID) })}
	if c.Doc != nil {
		out.Doc = c.Doc.Summary
	}
	a.flow(&out, []string{c.ID}, nil)
	seen := map[string]bool{}
	for _, p := range slices.Concat(out.Publishers, out.Subscribers) {
		for _, id := range p.Messages {
			if !seen[id] {
				seen[id] = true
				out.Payloads = append(out.Payloads, payloadOf(a.messages[id]))
			}
		}
	}
	a.named(&out)
	return out
}

func (a *asked) message(m graph.Message) Answer {
	out := Answer{Kind: "message", ID: m.ID, Name: m.Name, What: "message", Doc: m.Doc, Position: m.Position,
		Docs: a.docs(func(d graph.Doc) bool { return d.Message && strings.EqualFold(d.Name, m.Name) })}
	carries := func(ids []string) bool { return slices.Contains(ids, m.ID) }
	var at []string
	for _, e := range slices.Concat(a.t.Publishes, a.t.Subscribes) {
		if carries(e.Messages) && !slices.Contains(at, e.Channel) {
			at = append(at, e.Channel)
		}
	}
	a.flow(&out, at, func(e graph.ChannelEdge) bool {
		return len(e.Messages) == 0 || carries(e.Messages) || !a.typed(e.Messages, m)
	})
	out.Payloads = []Payload{payloadOf(m)}
	a.named(&out)
	return out
}

// typed reports whether the messages are surely others than m: none has its name.
func (a *asked) typed(ids []string, m graph.Message) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return strings.EqualFold(a.messages[id].Name, m.Name) })
}

// flow puts into out who publishes to the channels and who gets it, along bindings.
func (a *asked) flow(out *Answer, channels []string, want func(graph.ChannelEdge) bool) {
	up := a.ways(channels, func(b graph.Binding) (string, string) { return b.To, b.From })
	down := a.ways(channels, func(b graph.Binding) (string, string) { return b.From, b.To })
	party := func(edges []graph.ChannelEdge, ways map[string][]string) (list []Party) {
		for _, e := range edges {
			if way, ok := ways[e.Channel]; ok && (want == nil || want(e)) {
				p := a.party(e)
				p.Via = way
				list = append(list, p)
			}
		}
		return list
	}
	out.Publishers, out.Subscribers = party(a.t.Publishes, up), party(a.t.Subscribes, down)
	for _, b := range a.t.Bindings {
		_, u := up[b.To]
		_, d := down[b.From]
		if u || d {
			out.Bindings = append(out.Bindings, Step{b.From, b.To, b.Key, b.Position})
		}
	}
}

// ways gives, for each channel that bindings lead to from those given, the channels
// after the first, its own included; none for the given ones.
func (a *asked) ways(from []string, ends func(graph.Binding) (string, string)) map[string][]string {
	out := map[string][]string{}
	for _, c := range from {
		out[c] = nil
	}
	for queue := slices.Clone(from); len(queue) > 0; queue = queue[1:] {
		for _, b := range a.t.Bindings {
			near, far := ends(b)
			if _, seen := out[far]; near != queue[0] || seen {
				continue
			}
			out[far] = append(slices.Clone(out[near]), far)
			queue = append(queue, far)
		}
	}
	return out
}

func (a *asked) party(e graph.ChannelEdge) Party {
	return Party{Service: e.Service, Channel: e.Channel, Key: e.Key, Group: e.Group, Handler: e.Handler, Messages: e.Messages, For: a.leading(e.Entrypoints), Position: e.Position}
}

// leading names the entry points.
func (a *asked) leading(ids []string) []string {
	var out []string
	for _, id := range ids {
		e, ok := a.entries[id]
		name := e.Operation
		switch {
		case !ok:
			name = id
		case e.Kind == graph.EntryConsumer:
			name = "consumer of " + a.label(strings.TrimPrefix(id, e.Service+":consumer:"))
		case e.Kind == graph.EntryStartup:
			name = "startup"
		}
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// label is a channel in words: SQS queue orders.
func (a *asked) label(id string) string {
	c, ok := a.channels[id]
	if !ok {
		return id
	}
	return view.Kicker(c) + " " + c.Name
}

// named puts in place of ids, by which things are found, the names that people know.
func (a *asked) named(out *Answer) {
	for _, list := range [][]Party{out.Publishers, out.Subscribers, out.Publishes, out.Subscribes} {
		for i := range list {
			p := &list[i]
			for j, c := range p.Via {
				p.Via[j] = a.label(c)
			}
			names := make([]string, len(p.Messages))
			for j, m := range p.Messages {
				names[j] = a.messages[m].Name
			}
			p.Messages = names
		}
	}
}

func (a *asked) service(s graph.Service) Answer {
	out := Answer{Kind: string(s.Kind), ID: s.ID, Name: s.ID, What: string(s.Kind), Aliases: slices.DeleteFunc(slices.Clone(s.Hosts), func(h string) bool { return h == s.ID }), Doc: s.Doc, Position: s.Position}
	if s.Kind == graph.KindExternal {
		out.What = "external system"
	}
	for _, e := range a.t.Publishes {
		if e.Service == s.ID {
			out.Publishes = append(out.Publishes, a.party(e))
		}
	}
	for _, e := range a.t.Subscribes {
		if e.Service == s.ID {
			out.Subscribes = append(out.Subscribes, a.party(e))
		}
	}
	for _, c := range a.t.Calls {
		call := Call{c.To, c.Protocol, c.Operation, a.leading(c.Entrypoints), c.Position}
		if c.From == s.ID {
			out.Calls = append(out.Calls, call)
		}
		if c.To == s.ID {
			call.Service = c.From
			out.CalledBy = append(out.CalledBy, call)
		}
	}
	for _, e := range a.t.Endpoints {
		if e.Service == s.ID {
			out.Offers = append(out.Offers, Offer{e.Protocol, e.Operation, e.Handler, e.Position})
		}
	}
	a.named(&out)
	return out
}

func (a *asked) docs(about func(graph.Doc) bool) []graph.Doc {
	var out []graph.Doc
	for _, d := range a.t.Docs {
		if about(d) {
			out = append(out, d)
		}
	}
	return out
}

func payloadOf(m graph.Message) Payload {
	out := Payload{Name: m.Name, GoType: m.GoType, Doc: m.Doc, Position: m.Position}
	fields, _ := payload.Fields(payload.Of(m.Schema))
	for _, f := range fields {
		out.Fields = append(out.Fields, Field{f.JSON, f.Type, f.Required, f.Doc})
	}
	return out
}
