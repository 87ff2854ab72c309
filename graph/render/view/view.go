// Package view turns a topology into a drawable graph: which nodes and edges a
// picture has, in which order, and what is written on them. The Mermaid and the
// DOT writer both draw what this package says, so that they agree.
package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// A View says which part of a topology is drawn.
type View string

// The views. The empty View means All.
const (
	Services View = "services" // services only; what goes over a channel is an edge with its name
	Channels View = "channels" // channels with their publishers and subscribers, no calls
	All      View = "all"      // both
)

// Views lists the views in the order in which help texts name them.
func Views() []View { return []View{Services, Channels, All} }

// ParseView reads the name of a view; the empty string is All.
func ParseView(s string) (View, error) {
	if s == "" {
		return All, nil
	}
	if v := View(s); slices.Contains(Views(), v) {
		return v, nil
	}
	return "", fmt.Errorf("unknown view %q: use services, channels or all", s)
}

// Options are the choices that every renderer takes.
type Options struct {
	View       View   // empty: All
	Focus      string // id of a service, or id, name or alias of a channel; empty: everything
	Depth      int    // how many services away from Focus; below 1: 1
	LinkPrefix string // put before the path of a source link, as "../" or "https://host/repo/blob/main/"
}

// A Role is what a node stands for.
type Role string

// The roles of nodes.
const (
	RoleService  Role = "service"
	RoleGateway  Role = "gateway"
	RoleExternal Role = "external"
	RoleChannel  Role = "channel"
)

// A Shape is the outline of a channel.
type Shape string

// The shapes of channels.
const (
	ShapeTopic    Shape = "topic"    // each subscriber gets its own copy
	ShapeQueue    Shape = "queue"    // one of the consumers gets it
	ShapeLog      Shape = "log"      // kept, and can be read again
	ShapeExchange Shape = "exchange" // routes to what is bound to it
)

// A Node is a service or a channel in a picture.
type Node struct {
	ID     string // synthetic (n1, n2...), because names may hold anything
	Ref    string // id of the service or channel
	Role   Role
	Kicker string // what it is, in words: "Kafka topic"; empty for a plain service
	Name   string // as written in the code, not escaped
	Family Family // of a channel
	Shape  Shape  // of a channel
	Focus  bool   // the picture is about this node
}

// A Style is how an edge is drawn.
type Style string

// The styles of edges. Only Sync is solid: the caller waits.
const (
	Sync      Style = "sync"
	Publish   Style = "publish"
	Subscribe Style = "subscribe"
	Async     Style = "async"   // publisher to subscriber, in the Services view
	Bound     Style = "binding" // channel to channel
)

// An Edge is everything of one style between two nodes.
type Edge struct {
	From, To string // ids of nodes
	Style    Style
	Label    string // not escaped
	Count    int    // how many places in the code it stands for
}

// A Graph is a drawable picture. Nodes and edges are in a canonical order.
type Graph struct {
	Nodes []Node
	Edges []Edge
	// Omitted is how many edges Limit took away.
	Omitted int
	// Together is how many channels Folded drew as fewer.
	Together int
	// Unresolved is how much of what is shown the code says nothing of: names,
	// addresses, who is called.
	Unresolved int
}

// Build applies the focus and draws the view. It fails when the focus names
// nothing, or the view does not exist.
func Build(t *graph.Topology, o Options) (*Graph, error) {
	v, err := ParseView(string(o.View))
	if err != nil {
		return nil, err
	}
	t, starts, err := focus(t, o)
	if err != nil {
		return nil, err
	}
	g := draw(t, v, starts)
	g.Unresolved = len(t.Unresolved)
	return g, nil
}

// Limit returns g with at most n edges. The edges that stand for the fewest
// places in the code are left out first and counted in Omitted.
func (g *Graph) Limit(n int) *Graph {
	if len(g.Edges) <= n {
		return g
	}
	byCount := slices.Clone(g.Edges)
	slices.SortStableFunc(byCount, func(a, b Edge) int { return b.Count - a.Count })
	keep := make(map[Edge]bool, n)
	for _, e := range byCount[:n] {
		keep[e] = true
	}
	out := &Graph{Nodes: g.Nodes, Omitted: g.Omitted + len(g.Edges) - n, Together: g.Together, Unresolved: g.Unresolved}
	for _, e := range g.Edges {
		if keep[e] {
			out.Edges = append(out.Edges, e)
		}
	}
	return out
}

// WithoutLabels returns g with no text on its edges.
func (g *Graph) WithoutLabels() *Graph {
	out := &Graph{Nodes: g.Nodes, Omitted: g.Omitted, Together: g.Together, Unresolved: g.Unresolved, Edges: slices.Clone(g.Edges)}
	for i := range out.Edges {
		out.Edges[i].Label = ""
	}
	return out
}

// Clean makes s safe to show on one line: line breaks become a visible sign,
// and control characters and those that reorder the text around them (which can
// make a name look like another) become the replacement character.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return '↵'
		case r == '\r':
			return -1
		case r == '\t':
			return ' '
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069,
			r == 0xfffe, r == 0xffff, r == 0xfeff, r == 0x200e, r == 0x200f:
			return '\ufffd'
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// Shorten cuts s in its middle when it has more than n characters, because the
// start and the end of a channel's name tell the most. n below 8 is 8.
func Shorten(s string, n int) string {
	r, n := []rune(s), max(n, 8)
	if len(r) <= n {
		return s
	}
	tail := (n - 1) / 2
	return string(r[:n-1-tail]) + "…" + string(r[len(r)-tail:])
}
