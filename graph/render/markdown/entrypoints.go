package markdown

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// entrypoints says which handler leads to which call and publish.
func (d *document) entrypoints() {
	if len(d.t.Entrypoints) == 0 {
		return
	}
	d.printf("## Entry points\n\nWhat each entry point sets off: → waits for, ⇢ publishes.\n\n")
	effects, loose := d.effects()
	byService := group(d.t.Entrypoints, func(e graph.Entrypoint) (string, graph.Entrypoint) { return e.Service, e })
	for _, s := range byService.keys {
		var quiet []string
		var rows []string
		for _, e := range byService.values[s] {
			lines := effects[e.ID]
			if len(lines) == 0 {
				quiet = append(quiet, d.entryName(e))
				continue
			}
			rows = append(rows, "| "+d.entryName(e)+" | "+cell(lines)+" |\n")
		}
		if len(rows) == 0 && len(loose[s]) == 0 && d.o.Focus != "" {
			continue
		}
		d.printf("### %s\n\n", Text(s))
		if len(rows) > 0 {
			d.printf("| Entry point | Leads to |\n|---|---|\n%s\n", strings.Join(rows, ""))
		}
		// Around a focus, what neighbours do elsewhere is cut off: nothing follows
		// from its absence.
		if len(quiet) > 0 && d.o.Focus == "" {
			d.printf("Lead to no call or publish: %s.\n\n", strings.Join(quiet, ", "))
		}
		if lines := loose[s]; len(lines) > 0 {
			d.printf("Not known which entry point leads to: %s.\n\n", strings.Join(lines, ", "))
		}
	}
}

// effects is what each entry point leads to, by its id, and, by service, to what
// no entry point is known to lead.
func (d *document) effects() (led, loose map[string][]string) {
	led, loose = map[string][]string{}, map[string][]string{}
	add := func(service string, entrypoints []string, line string) {
		if len(entrypoints) == 0 {
			loose[service] = appendNew(loose[service], line)
		}
		for _, id := range entrypoints {
			led[id] = appendNew(led[id], line)
		}
	}
	for _, c := range d.t.Calls {
		add(c.From, c.Entrypoints, "→ "+Code(c.To)+" "+d.operation(c.Protocol, c.Operation))
	}
	for _, p := range d.t.Publishes {
		add(p.Service, p.Entrypoints, "⇢ "+d.channelName(p.Channel))
	}
	return led, loose
}

func (d *document) operation(protocol, op string) string {
	if op == "" || op == "*" {
		return Text(view.ProtocolLabel(protocol))
	}
	return Code(shortOperation(protocol, op))
}

// shortOperation is an operation without the package of an RPC.
func shortOperation(protocol, op string) string {
	if protocol != "grpc" {
		return op
	}
	parts := strings.Split(strings.TrimPrefix(op, "/"), "/")
	parts[0] = parts[0][strings.LastIndex(parts[0], ".")+1:]
	return strings.Join(parts, "/")
}

// entryName is what sets an entry point off, linked to its handler.
func (d *document) entryName(e graph.Entrypoint) string {
	name := string(e.Kind)
	switch {
	case e.Operation != "" && e.Kind == graph.EntryConsumer:
		name = "consumes " + d.consumed(e)
	case e.Operation != "":
		name = Code(shortOperation(string(e.Kind), e.Operation))
	case e.Handler != "":
		name += " " + Code(e.Handler)
	}
	if e.Position == nil {
		return name
	}
	return name + " " + Link(d.o.LinkPrefix, *e.Position)
}

// consumed is the channel of a consumer: its operation is the channel's id, or
// else whatever it says.
func (d *document) consumed(e graph.Entrypoint) string {
	if _, ok := d.channels[e.Operation]; ok {
		return d.channelName(e.Operation)
	}
	i := slices.IndexFunc(d.t.Subscribes, func(s graph.ChannelEdge) bool {
		return s.Service == e.Service && slices.Contains(s.Entrypoints, e.ID)
	})
	if i >= 0 {
		return d.channelName(d.t.Subscribes[i].Channel)
	}
	return Code(e.Operation)
}
