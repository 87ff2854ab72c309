package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A drawing collects nodes and edges by the ids of what they stand for.
type drawing struct {
	t     *graph.Topology
	nodes map[string]Node // by key: "s:" or "c:" and the id
	edges map[edgeKey]*bundle
}

type edgeKey struct {
	from, to string
	style    Style
}

// A bundle is what one edge will stand for: texts that may go on its label and
// how many places in the code say it.
type bundle struct {
	labels []string
	count  int
}

func draw(t *graph.Topology, v View, starts map[string]bool) *Graph {
	d := &drawing{t: t, nodes: map[string]Node{}, edges: map[edgeKey]*bundle{}}
	for _, s := range t.Services {
		d.nodes["s:"+s.ID] = serviceNode(s)
	}
	if v != Services {
		for _, c := range t.Channels {
			d.nodes["c:"+c.ID] = channelNode(c)
		}
		d.channelEdges()
	} else {
		d.asyncEdges()
	}
	if v != Channels {
		d.syncEdges()
	} else {
		d.dropUnconnected(starts)
	}
	return d.graph(starts)
}

func serviceNode(s graph.Service) Node {
	n := Node{Ref: s.ID, Role: RoleService, Name: s.ID}
	switch {
	case s.Kind == graph.KindExternal:
		n.Role, n.Kicker = RoleExternal, "external"
	case s.Gateway:
		n.Role, n.Kicker = RoleGateway, "gateway"
	}
	if n.Kicker == n.Name {
		n.Kicker = "" // a gateway that is called gateway
	}
	return n
}

func channelNode(c graph.Channel) Node {
	name := c.Name
	if name == "" || name == "?" {
		name = "? (name not resolved)"
	}
	return Node{Ref: c.ID, Role: RoleChannel, Name: name, Kicker: Kicker(c), Family: FamilyOf(c.System), Shape: ShapeOf(c)}
}

// add records one place in the code. An end that no list of the topology names
// is drawn all the same: leaving the edge out would hide it.
func (d *drawing) add(from, to string, style Style, label string, count int) {
	for _, key := range []string{from, to} {
		if _, ok := d.nodes[key]; ok {
			continue
		}
		n := Node{Ref: key[2:], Role: RoleExternal, Name: key[2:], Kicker: "external"}
		if key[:2] == "c:" {
			n = Node{Ref: key[2:], Role: RoleChannel, Name: key[2:], Kicker: "channel", Family: FamilyOther, Shape: ShapeTopic}
		}
		d.nodes[key] = n
	}
	k := edgeKey{from, to, style}
	b := d.edges[k]
	if b == nil {
		b = &bundle{}
		d.edges[k] = b
	}
	b.count += count
	if label != "" && !slices.Contains(b.labels, label) {
		b.labels = append(b.labels, label)
	}
}

// A key is written on an edge only where it decides who gets the message. The
// partition key of a log does not.
func (d *drawing) channelEdges() {
	for _, e := range d.t.Publishes {
		key := ""
		if d.nodes["c:"+e.Channel].Shape == ShapeExchange {
			key = e.Key
		}
		d.add("s:"+e.Service, "c:"+e.Channel, Publish, key, 1)
	}
	for _, e := range d.t.Subscribes {
		d.add("c:"+e.Channel, "s:"+e.Service, Subscribe, groupLabel(e), 1)
	}
	for _, b := range d.t.Bindings {
		d.add("c:"+b.From, "c:"+b.To, Bound, b.Key, 1)
	}
}

func groupLabel(e graph.ChannelEdge) string {
	if e.Group == "" || e.Group == e.Service {
		return ""
	}
	return "group " + e.Group
}

// asyncEdges draws publisher to subscriber, through bindings, with the names of
// the channels in between.
func (d *drawing) asyncEdges() {
	ix := newIndex(d.t)
	names := make(map[string]string, len(d.t.Channels))
	for _, c := range d.t.Channels {
		names[c.ID] = c.Name
	}
	type route struct{ from, to, channel string }
	seen := map[route]bool{}
	for _, p := range d.t.Publishes {
		for _, c := range ix.downstream(p.Channel) {
			for _, i := range ix.subscribes[c] {
				to := d.t.Subscribes[i].Service
				r := route{p.Service, to, p.Channel}
				if seen[r] {
					continue
				}
				seen[r] = true
				d.add("s:"+p.Service, "s:"+to, Async, cmp.Or(names[p.Channel], p.Channel), 1)
			}
		}
	}
}

func (d *drawing) syncEdges() {
	type key struct{ from, to, protocol string }
	ops := map[key][]string{}
	var keys []key
	count := map[key]int{}
	for _, c := range d.t.Calls {
		k := key{c.From, c.To, c.Protocol}
		if count[k]++; count[k] == 1 {
			keys = append(keys, k)
		}
		if op := opLabel(c); op != "" && !slices.Contains(ops[k], op) {
			ops[k] = append(ops[k], op)
		}
	}
	for _, k := range keys {
		label := ProtocolLabel(k.protocol)
		switch n := len(ops[k]); {
		case n == 1:
			label += " " + ops[k][0]
		case n > 1:
			label += fmt.Sprintf(" ×%d", n)
			if s := streams(ops[k]); s != "" {
				label += " incl. " + s
			}
		}
		d.add("s:"+k.from, "s:"+k.to, Sync, label, count[k])
	}
}

// opLabel is the short name of an operation: the method of an RPC, with its
// streaming kind when there is one.
func opLabel(c graph.Call) string {
	op := c.Operation
	if op == "*" {
		op = ""
	}
	if c.Protocol == "grpc" {
		op = op[strings.LastIndex(op, "/")+1:]
	}
	switch c.Streaming {
	case "server", "client", "bidi":
		op += " (" + c.Streaming + " stream)"
	}
	return op
}

func streams(ops []string) string {
	var kinds []string
	for _, kind := range []string{"server", "client", "bidi"} {
		if slices.ContainsFunc(ops, func(op string) bool { return strings.HasSuffix(op, "("+kind+" stream)") }) {
			kinds = append(kinds, kind)
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	return strings.Join(kinds, ", ") + " stream"
}

// dropUnconnected takes away the services that use no channel: a picture of
// channels has nothing to say about them.
func (d *drawing) dropUnconnected(starts map[string]bool) {
	used := map[string]bool{}
	for k := range d.edges {
		used[k.from], used[k.to] = true, true
	}
	for key, n := range d.nodes {
		if n.Role != RoleChannel && !used[key] && !starts[key] {
			delete(d.nodes, key)
		}
	}
}

var roleOrder = map[Role]int{RoleGateway: 0, RoleService: 1, RoleChannel: 2, RoleExternal: 3}

// graph numbers the nodes in their canonical order, which removes the order of
// the maps above.
func (d *drawing) graph(starts map[string]bool) *Graph {
	keys := make([]string, 0, len(d.nodes))
	for key := range d.nodes {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(roleOrder[d.nodes[a].Role], roleOrder[d.nodes[b].Role]), cmp.Compare(a, b))
	})
	g := &Graph{}
	ids := make(map[string]int, len(keys))
	for i, key := range keys {
		n := d.nodes[key]
		n.ID, n.Focus = fmt.Sprintf("n%d", i+1), starts[key]
		ids[key] = i
		g.Nodes = append(g.Nodes, n)
	}
	edges := make([]edgeKey, 0, len(d.edges))
	for k := range d.edges {
		edges = append(edges, k)
	}
	slices.SortFunc(edges, func(a, b edgeKey) int {
		return cmp.Or(cmp.Compare(ids[a.from], ids[b.from]), cmp.Compare(ids[a.to], ids[b.to]), cmp.Compare(a.style, b.style))
	})
	for _, k := range edges {
		b := d.edges[k]
		g.Edges = append(g.Edges, Edge{
			From: g.Nodes[ids[k.from]].ID, To: g.Nodes[ids[k.to]].ID,
			Style: k.style, Label: b.label(k.style), Count: b.count,
		})
	}
	return g
}

// label is what stands on an edge: up to two texts, else how many there are.
func (b *bundle) label(s Style) string {
	const most = 2
	if len(b.labels) > most {
		switch s {
		case Async:
			return fmt.Sprintf("%d channels", len(b.labels))
		case Publish, Bound:
			return fmt.Sprintf("%d keys", len(b.labels))
		case Subscribe:
			return fmt.Sprintf("%d groups", len(b.labels))
		}
	}
	return strings.Join(b.labels, ", ")
}
