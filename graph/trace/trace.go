// Package trace follows what one entry point sets off: the calls that are waited for
// and the messages that are not, across services.
package trace

import (
	"cmp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/rules"
)

// A Trace is what one entry point sets off.
type Trace struct {
	Version string `json:"version"`
	Entry   Entry  `json:"entry"`
	Steps   []Step `json:"steps"`
	// Unplaced counts, by service on the way, the calls and publishes of which it is
	// not known what leads to them.
	Unplaced map[string]int `json:"unplaced,omitempty"`
}

// An Entry is where the trace begins: an entry point of a service, or a channel.
type Entry struct {
	Service   string               `json:"service,omitempty"`
	Kind      graph.EntrypointKind `json:"kind,omitempty"` // none for a channel
	Operation string               `json:"operation,omitempty"`
	Channel   string               `json:"channel,omitempty"`
	Handler   string               `json:"handler,omitempty"`
	Position  *graph.Position      `json:"position,omitempty"`
	id        string
}

// A StepKind tells what is waited for from what is not.
type StepKind string

// The kinds of steps.
const (
	Call    StepKind = "call"    // the caller waits
	Message StepKind = "message" // the sender goes on
)

// A Cut says why a step's own steps are not listed.
type Cut string

// Why they are not.
const (
	Loop  Cut = "loop"  // the step leads back to where it came from
	Shown Cut = "shown" // they are listed where the handler comes first
	Depth Cut = "depth" // they lie deeper than asked for
)

// A Step is one call, or one message with one receiver.
type Step struct {
	Kind      StepKind       `json:"kind"`
	From      string         `json:"from"`
	To        string         `json:"to,omitempty"` // empty: nobody in the tree gets the message
	Protocol  string         `json:"protocol,omitempty"`
	Operation string         `json:"operation,omitempty"` // of a call
	Channels  []string       `json:"channels,omitempty"`  // ids on the way of a message
	External  bool           `json:"external,omitempty"`  // there is no code of To
	InLoop    bool           `json:"inLoop,omitempty"`
	Streaming string         `json:"streaming,omitempty"`
	Deadline  string         `json:"deadline,omitempty"`
	Polls     bool           `json:"polls,omitempty"` // it is made again and again, for what a message before it brings
	Waits     string         `json:"waits,omitempty"` // the hidden wait for what this sets off
	Handler   string         `json:"handler,omitempty"`
	Position  graph.Position `json:"position"`
	Cut       Cut            `json:"cut,omitempty"`
	Steps     []Step         `json:"steps,omitempty"` // what it sets off in To
	fan       int            // steps of one message to several receivers share it
}

// most bounds a trace; what a widely used event sets off may be the whole system.
const most = 400

// Follow gives what the entry sets off, at most depth steps deep.
func Follow(t *graph.Topology, e Entry, depth int) *Trace {
	f := follower{t: t, walk: rules.NewWalk(t), depth: depth, shown: map[string]bool{}, external: map[string]bool{}}
	for _, s := range t.Services {
		f.external[s.ID] = s.Kind == graph.KindExternal
	}
	out := &Trace{Version: "1", Entry: e}
	if e.Kind == "" {
		out.Steps = f.message(graph.ChannelEdge{Channel: e.Channel}, 1, nil)
	} else {
		f.shown[e.id] = true
		out.Steps = f.steps(e.id, e.Service, 1, []string{e.id})
	}
	if out.Steps == nil {
		out.Steps = []Step{}
	}
	out.Unplaced = f.unplaced(out)
	return out
}

type follower struct {
	t        *graph.Topology
	walk     rules.Walk
	depth    int
	count    int
	fans     int
	shown    map[string]bool // entry points whose steps are listed
	external map[string]bool
}

// steps lists what the entry point does. Calls come before messages: nothing is known
// of their order in time, but that a wait comes after what it waits for.
func (f *follower) steps(id, service string, level int, stack []string) []Step {
	var out, late []Step
	publishes := slices.Clone(f.walk.Publishes(id))
	slices.SortStableFunc(publishes, func(a, b graph.ChannelEdge) int { return a.Position.Compare(b.Position) })
	hidden := make([]string, len(publishes))
	for i, p := range publishes {
		for _, h := range f.hides(p) {
			hidden[i] = inShort(h)
		}
	}
	polls := func(c graph.Call) bool { // it asks for what a publish brings
		return slices.ContainsFunc(hidden, func(h string) bool { return strings.Contains(h, c.Operation+" of "+c.To) })
	}
	calls := slices.Clone(f.walk.Calls(id))
	slices.SortStableFunc(calls, func(a, b graph.Call) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.To, b.To), cmp.Compare(a.Operation, b.Operation))
	})
	for _, c := range calls {
		s := f.call(c, level, stack)
		if polls(c) {
			s.Polls = true
			late = append(late, s)
			continue
		}
		out = append(out, s)
	}
	for i, p := range publishes {
		list := f.message(p, level, stack)
		for j := range list {
			list[j].Waits = hidden[i]
		}
		out = append(out, list...)
	}
	return append(out, late...)
}

// hides lists the findings that the publish is waited for.
func (f *follower) hides(p graph.ChannelEdge) []graph.Finding {
	var out []graph.Finding
	for _, h := range f.t.Findings {
		if rules.Hides(h) && slices.Contains(h.Services, p.Service) &&
			slices.ContainsFunc(h.Related, func(r graph.Related) bool { return r.Position == p.Position }) {
			out = append(out, h)
		}
	}
	return out
}

// inShort is what a finding of a hidden wait says, without the advice.
func inShort(h graph.Finding) string {
	what, _, _ := strings.Cut(h.Message, ": ")
	return what
}

func (f *follower) call(c graph.Call, level int, stack []string) Step {
	f.count++
	s := Step{Kind: Call, From: c.From, To: c.To, Protocol: c.Protocol, Operation: c.Operation, External: f.external[c.To], InLoop: c.InLoop,
		Streaming: c.Streaming, Deadline: c.Deadline, Position: c.Position}
	for _, h := range f.t.Findings {
		if rules.Hides(h) && h.Position == c.Position && len(h.Related) == 0 { // a request over a broker
			s.Waits = inShort(h)
		}
	}
	for _, next := range f.walk.Answering(c) {
		f.enter(&s, next, level, stack)
	}
	return s
}

// message lists the steps of one publish: one for each receiver.
func (f *follower) message(p graph.ChannelEdge, level int, stack []string) []Step {
	var out []Step
	f.fans++
	fan := f.fans
	for _, r := range f.walk.Receivers(p) {
		f.count++
		s := Step{Kind: Message, From: p.Service, To: r.Edge.Service, Channels: r.Way, Handler: r.Edge.Handler, Position: p.Position, fan: fan}
		if p.Service == "" {
			s.Position = r.Edge.Position
		}
		f.enter(&s, r.Entry, level, stack)
		out = append(out, s)
	}
	if len(out) == 0 {
		f.count++
		out = []Step{{Kind: Message, From: p.Service, Channels: []string{p.Channel}, Position: p.Position, fan: fan}}
	}
	return out
}

// enter lists what the entry point does as steps of s, unless it is listed already.
func (f *follower) enter(s *Step, id string, level int, stack []string) {
	sets := len(f.walk.Calls(id))+len(f.walk.Publishes(id)) > 0
	switch {
	case slices.Contains(stack, id):
		s.Cut = Loop
	case !sets:
	case f.shown[id]:
		s.Cut = Shown
	case level >= f.depth || f.count >= most:
		s.Cut = Depth
	default:
		f.shown[id] = true
		s.Steps = append(s.Steps, f.steps(id, s.To, level+1, append(slices.Clone(stack), id))...)
	}
}

func (f *follower) unplaced(t *Trace) map[string]int {
	on := map[string]bool{t.Entry.Service: true}
	var visit func([]Step)
	visit = func(list []Step) {
		for _, s := range list {
			on[s.From], on[s.To] = true, true
			visit(s.Steps)
		}
	}
	visit(t.Steps)
	out := map[string]int{}
	for _, c := range f.t.Calls {
		if on[c.From] && len(c.Entrypoints) == 0 {
			out[c.From]++
		}
	}
	for _, p := range f.t.Publishes {
		if on[p.Service] && len(p.Entrypoints) == 0 {
			out[p.Service]++
		}
	}
	return out
}
