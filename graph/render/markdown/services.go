package markdown

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// few is how many operations of one kind a cell lists before it only counts;
// the section on entry points names every one.
const few = 5

// serviceTable says of each service what it offers and what it uses.
func (d *document) serviceTable() {
	d.printf("## Services\n\n")
	if len(d.t.Services) == 0 {
		d.printf("None.\n\n")
		return
	}
	exposes := group(d.t.Endpoints, func(e graph.Endpoint) (string, graph.Endpoint) { return e.Service, e })
	calls := group(d.t.Calls, func(c graph.Call) (string, graph.Call) { return c.From, c })
	publishes := group(d.t.Publishes, func(e graph.ChannelEdge) (string, string) { return e.Service, e.Channel })
	subscribes := group(d.t.Subscribes, func(e graph.ChannelEdge) (string, string) { return e.Service, e.Channel })
	d.printf("| Service | Exposes | Calls | Publishes | Subscribes |\n|---|---|---|---|---|\n")
	for _, s := range d.byRole() {
		d.printf("| %s | %s | %s | %s | %s |\n", d.serviceCell(s), d.exposed(s, exposes.values[s.ID]),
			cell(called(calls.values[s.ID])), cell(d.channelNames(publishes.values[s.ID])), cell(d.channelNames(subscribes.values[s.ID])))
	}
	d.printf("\n")
}

// byRole is the services with the gateways first and the externals last.
func (d *document) byRole() []graph.Service {
	list := slices.Clone(d.t.Services)
	rank := func(s graph.Service) int {
		switch {
		case s.Kind == graph.KindExternal:
			return 2
		case s.Gateway:
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b graph.Service) int { return rank(a) - rank(b) })
	return list
}

// serviceCell is the name of a service, what sets it apart, and where its main is.
func (d *document) serviceCell(s graph.Service) string {
	lines := []string{"**" + Code(s.ID) + "**"}
	switch {
	case s.Kind == graph.KindExternal:
		lines[0] = Code(s.ID) + " external"
		if hosts := without(s.Hosts, s.ID); len(hosts) > 0 {
			lines = append(lines, codes(hosts))
		}
	case s.Gateway:
		lines[0] += " gateway"
	}
	if s.Command != "" {
		lines = append(lines, "command "+Code(s.Command))
	}
	if s.Position != nil {
		lines = append(lines, Link(d.o.LinkPrefix, *s.Position))
	}
	return cell(lines)
}

// exposed lists the operations of a service by protocol: RPC by service name.
func (d *document) exposed(s graph.Service, list []graph.Endpoint) string {
	if s.Kind == graph.KindExternal {
		return none
	}
	ops := group(list, func(e graph.Endpoint) (string, string) {
		if i := strings.LastIndex(e.Operation, "/"); e.Protocol == "grpc" && i > 0 {
			return "gRPC " + Code(strings.TrimPrefix(e.Operation[:i], "/")), e.Operation[i+1:]
		}
		return Text(view.ProtocolLabel(e.Protocol)), e.Operation
	})
	var lines []string
	for _, k := range ops.keys {
		list := slices.Compact(ops.values[k])
		if len(list) > few {
			lines = append(lines, fmt.Sprintf("%s: %s", k, plural(len(list), "operation")))
			continue
		}
		lines = append(lines, k+": "+codes(list))
	}
	return cell(lines)
}

// called lists whom a service waits for: "payment gRPC (3 operations)".
func called(list []graph.Call) []string {
	targets := group(list, func(c graph.Call) (string, string) {
		return Code(c.To) + " " + Text(view.ProtocolLabel(c.Protocol)), c.Operation
	})
	var lines []string
	for _, k := range targets.keys {
		ops := slices.Compact(slices.Sorted(slices.Values(targets.values[k])))
		if len(ops) > 1 {
			k += fmt.Sprintf(" ×%d", len(ops))
		}
		lines = append(lines, k)
	}
	return lines
}

// channelNames lists channels once each, with their system.
func (d *document) channelNames(ids []string) []string {
	var lines []string
	for _, id := range slices.Compact(slices.Clone(ids)) {
		lines = append(lines, d.channelName(id))
	}
	return lines
}

func (d *document) channelName(id string) string {
	c, ok := d.channels[id]
	if !ok {
		return Code(id)
	}
	return Code(c.Name) + " " + Text(view.SystemLabel(c.System))
}

func codes(list []string) string {
	var out []string
	for _, s := range list {
		out = append(out, Code(s))
	}
	return strings.Join(out, ", ")
}

func without(list []string, s string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool { return x == s })
}
