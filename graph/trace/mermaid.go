package trace

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

// Mermaid is the trace as a Mermaid sequence diagram. What is waited for is a filled
// arrow with a bar as long as the wait; a message is an open arrow, and what it sets
// off comes after that: nobody waits for it. Where that is more than Mermaid draws,
// it ends at a lower depth and says so.
func Mermaid(t *graph.Topology, e Entry, depth int) string {
	tr := Follow(t, e, depth)
	text := sequence(t, tr)
	for d := min(depth, deepest(tr.Steps)); d > 1 && len(utf16.Encode([]rune(text))) > mermaid.MaxText; d-- {
		text = sequence(t, Follow(t, e, d-1))
	}
	return text
}

func deepest(list []Step) int {
	n := 0
	for _, s := range list {
		n = max(n, 1+deepest(s.Steps))
	}
	return n
}

// A sequencer writes a sequence diagram.
type sequencer struct {
	channels     map[string]graph.Channel
	participants map[string]string // ids by service
	heads, body  strings.Builder
	later        []Step // messages whose consequences are still to be told
}

func sequence(t *graph.Topology, tr *Trace) string {
	s := &sequencer{channels: map[string]graph.Channel{}, participants: map[string]string{}}
	for _, c := range t.Channels {
		s.channels[c.ID] = c
	}
	e := tr.Entry
	switch e.Kind {
	case "":
		s.heads.WriteString("  participant source as " + label(s.channel(e.Channel)) + "\n")
		for i := range tr.Steps {
			tr.Steps[i].From = "\x00"
		}
		s.participants["\x00"] = "source"
		s.steps(tr.Steps, "  ")
	case graph.EntryConsumer:
		s.heads.WriteString("  participant source as " + label(s.channel(e.Channel)) + "\n")
		s.line("  ", "source-)%s: %s", s.who(e.Service, false), label("consume"))
		s.steps(tr.Steps, "  ")
	case graph.EntryTimer, graph.EntryStartup:
		s.line("  ", "Note over %s: %s", s.who(e.Service, false), label(string(e.Kind)+" "+e.Operation))
		s.steps(tr.Steps, "  ")
	default:
		s.heads.WriteString("  actor source as client\n")
		p := s.who(e.Service, false)
		s.line("  ", "source->>+%s: %s", p, label(operation(e.Operation)))
		s.steps(tr.Steps, "  ")
		s.line("  ", "%s-->>-source: reply", p)
	}
	for len(s.later) > 0 {
		next := s.later[0]
		s.later = s.later[1:]
		s.line("  ", "Note over %s: %s", s.who(next.To, false), label("handles "+s.name(next.Channels[len(next.Channels)-1])))
		s.steps(next.Steps, "  ")
	}
	return "sequenceDiagram\n" + s.heads.String() + s.body.String()
}

func (s *sequencer) line(indent, format string, args ...any) {
	fmt.Fprintf(&s.body, indent+format+"\n", args...)
}

// who is the participant of the service.
func (s *sequencer) who(service string, external bool) string {
	id, ok := s.participants[service]
	if !ok {
		id = fmt.Sprintf("p%d", len(s.participants)+1)
		s.participants[service] = id
		name := service
		if external {
			name += " (external)"
		}
		s.heads.WriteString("  participant " + id + " as " + label(name) + "\n")
	}
	return id
}

func (s *sequencer) steps(list []Step, indent string) {
	for i := 0; i < len(list); {
		if list[i].Kind == Call {
			s.call(list[i], indent)
			i++
			continue
		}
		j := i + 1
		for j < len(list) && list[j].Kind == Message && list[j].fan == list[i].fan {
			j++
		}
		s.messages(list[i:j], indent)
		i = j
	}
}

func (s *sequencer) call(c Step, indent string) {
	if c.InLoop || c.Polls {
		why := "for each item"
		if c.Polls {
			why = "until it is there"
		}
		s.line(indent, "loop %s", why)
		defer s.line(indent, "end")
		indent += "  "
	}
	text := view.ProtocolLabel(c.Protocol) + " " + operation(c.Operation)
	if c.Streaming != "" && c.Streaming != "unary" {
		text += ", stream"
	}
	if c.Deadline == "no" {
		text += ", no deadline"
	}
	from, to := s.who(c.From, false), s.who(c.To, c.External)
	s.line(indent, "%s->>+%s: %s", from, to, label(text))
	s.cut(c, to, indent)
	s.steps(c.Steps, indent)
	s.line(indent, "%s-->>-%s: reply", to, from)
	if c.Waits != "" {
		s.line(indent, "Note over %s: %s", from, label("hidden wait: "+c.Waits))
	}
}

// messages draws one publish: several receivers get it at the same time.
func (s *sequencer) messages(list []Step, indent string) {
	from := s.who(list[0].From, false)
	waits := list[0].Waits
	name := s.channel(list[0].Channels[0])
	if list[0].To == "" {
		s.line(indent, "Note over %s: %s", from, label("publishes "+name+": nobody in this tree subscribes"))
	} else if len(list) == 1 {
		s.message(list[0], from, indent)
	} else {
		for i, m := range list {
			if i == 0 {
				s.line(indent, "par %s", label(name))
			} else {
				s.line(indent, "and")
			}
			s.message(m, from, indent+"  ")
		}
		s.line(indent, "end")
	}
	if waits == "" {
		for _, m := range list {
			if len(m.Steps) > 0 {
				s.later = append(s.later, m)
			}
		}
		return
	}
	// What the sender waits for happens before it goes on.
	s.line(indent, "Note over %s: %s", from, label("hidden wait: "+waits))
	for _, m := range list {
		s.steps(m.Steps, indent)
	}
}

func (s *sequencer) message(m Step, from, indent string) {
	var way []string
	for _, c := range m.Channels {
		way = append(way, s.name(c))
	}
	to := s.who(m.To, false)
	s.line(indent, "%s-)%s: %s", from, to, label(strings.Join(way, " → ")))
	s.cut(m, to, indent)
}

func (s *sequencer) cut(x Step, to, indent string) {
	switch x.Cut {
	case Loop:
		s.line(indent, "Note over %s: %s", to, label("goes round: shown once"))
	case Shown:
		s.line(indent, "Note over %s: %s", to, label("goes on as shown once"))
	case Depth:
		s.line(indent, "Note over %s: %s", to, label("goes on, deeper than is shown"))
	}
}

func (s *sequencer) name(id string) string {
	if c, ok := s.channels[id]; ok {
		return c.Name
	}
	return id
}

// channel is a channel in words.
func (s *sequencer) channel(id string) string {
	if c, ok := s.channels[id]; ok {
		return view.Kicker(c) + " " + c.Name
	}
	return id
}

// operation is an operation without the package of an RPC.
func operation(op string) string {
	if strings.HasPrefix(op, "/") && strings.Count(op, "/") == 2 {
		service, method, _ := strings.Cut(op[1:], "/")
		return service[strings.LastIndex(service, ".")+1:] + "/" + method
	}
	return op
}

// label is a text of a diagram. Long ones are cut, and wrapped by Mermaid.
func label(s string) string { return mermaid.Escape(view.Shorten(view.Clean(s), 160)) }
