// Package mermaid writes a topology as Mermaid flowcharts, which code hosts
// show inside Markdown.
package mermaid

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// What Mermaid draws by default; beyond it shows an error in place of a picture.
// Characters are counted as JavaScript does, in UTF-16 units.
const (
	MaxText  = 50_000
	MaxEdges = 500
)

// longest is how many characters of a name stand in a picture.
const longest = 60

// A Diagram is one Mermaid flowchart.
type Diagram struct {
	Title   string // what it shows; for a diagram of one service, its id
	Service string // the service it is about; empty for the overview
	Text    string // Mermaid source with a trailing newline
	Omitted int    // edges left out because Mermaid would not draw more
}

// Write writes one diagram. When the whole is more than Mermaid draws it is the
// overview of the services, and a comment says so; Diagrams has the others.
func Write(w io.Writer, t *graph.Topology, o view.Options) error {
	g, err := view.Build(t, o)
	if err != nil {
		return err
	}
	g = g.Folded()
	text := source(g, true)
	if !fits(g, text) {
		d, err := overview(t, o)
		if err != nil {
			return err
		}
		text = "%% Too large for one Mermaid diagram: this is the overview of services.\n" +
			"%% Use --focus NAME for one service, or --format md for a diagram of each.\n" +
			fmt.Sprintf("%%%% %d not resolved.\n", g.Unresolved) + d.Text
	}
	_, err = io.WriteString(w, text)
	return err
}

// Diagrams returns what it takes to show t within Mermaid's limits: one diagram
// where it fits, else an overview of the services and one diagram per service.
func Diagrams(t *graph.Topology, o view.Options) ([]Diagram, error) {
	g, err := view.Build(t, o)
	if err != nil {
		return nil, err
	}
	g = g.Folded()
	if text := source(g, false); fits(g, text) {
		return []Diagram{{Title: "Overview", Text: text}}, nil
	}
	first, err := overview(t, o)
	if err != nil {
		return nil, err
	}
	part, err := view.Select(t, o)
	if err != nil {
		return nil, err
	}
	list := []Diagram{first}
	err = view.EachService(part, o.View, func(id string, g *view.Graph) {
		list = append(list, within(Diagram{Title: id, Service: id}, g))
	})
	return list, err
}

// overview is the diagram of the services only.
func overview(t *graph.Topology, o view.Options) (Diagram, error) {
	o.View = view.Services
	g, err := view.Build(t, o)
	if err != nil {
		return Diagram{}, err
	}
	return within(Diagram{Title: "Overview of services"}, g), nil
}

// within draws g inside the limits: as it is, else without the texts on edges,
// else with the weightiest edges only and a note of how many are not shown.
func within(d Diagram, g *view.Graph) Diagram {
	g = g.Folded()
	if d.Text = source(g, false); fits(g, d.Text) {
		return d
	}
	g = g.WithoutLabels().Limit(MaxEdges)
	for d.Text = source(g, false); !fits(g, d.Text) && len(g.Edges) > 0; d.Text = source(g, false) {
		g = g.Limit(len(g.Edges) * 3 / 4)
	}
	if d.Omitted = g.Omitted; !fits(g, d.Text) {
		d.Text = fmt.Sprintf("flowchart LR\n  n1[\"%d services: too many for one diagram\"]\n", len(g.Nodes))
	}
	return d
}

func fits(g *view.Graph, text string) bool {
	return len(g.Edges) <= MaxEdges && (len(text) <= MaxText || len(utf16.Encode([]rune(text))) <= MaxText)
}

// source is g as Mermaid text.
func source(g *view.Graph, legend bool) string {
	var b bytes.Buffer
	b.WriteString("flowchart LR\n")
	if len(g.Nodes) == 0 {
		b.WriteString("  n1[\"nothing to show\"]\n")
		return b.String()
	}
	for _, n := range g.Nodes {
		fmt.Fprintf(&b, "  %s%s:::%s\n", n.ID, shaped(n, text(n)), class(n))
	}
	for _, e := range g.Edges {
		writeEdge(&b, e)
	}
	if g.Omitted > 0 {
		fmt.Fprintf(&b, "  omitted[\"and %d more edges, not shown\"]:::note\n", g.Omitted)
	}
	if g.Together > 0 {
		b.WriteString("  together[\"×N: channels with the same users, drawn as one\"]:::note\n")
	}
	if legend && g.Unresolved > 0 {
		fmt.Fprintf(&b, "  unresolved[\"%d not resolved\"]:::note\n", g.Unresolved)
	}
	if legend {
		writeLegend(&b, g)
	}
	writeClasses(&b, g, legend)
	return b.String()
}

// text is the label of a node: what it is, then its name. A line break is a line
// break of the source: with <br/>, Mermaid 11 reads the name as Markdown.
func text(n view.Node) string {
	name := Escape(view.Shorten(view.Clean(n.Name), longest))
	if n.Kicker == "" {
		return name
	}
	return Escape(n.Kicker) + "\n" + name
}

// shaped puts the outline around a label. Only the forms that every version of
// Mermaid knows are used, because the reader's code host chooses the version.
func shaped(n view.Node, label string) string {
	open, end := "[", "]"
	switch {
	case n.Role == view.RoleGateway:
		open, end = "{{", "}}"
	case n.Role == view.RoleExternal:
		open, end = "[/", "/]"
	case n.Role != view.RoleChannel:
		open, end = "[", "]"
	case n.Shape == view.ShapeQueue:
		open, end = "[[", "]]"
	case n.Shape == view.ShapeLog:
		open, end = "[(", ")]"
	case n.Shape == view.ShapeExchange:
		open, end = "[/", "\\]"
	default:
		open, end = "([", "])"
	}
	return open + "\"" + label + "\"" + end
}

func writeEdge(b *bytes.Buffer, e view.Edge) {
	arrow := "-.->"
	if e.Style == view.Sync {
		arrow = "-->"
	}
	label := view.Shorten(view.Clean(e.Label), longest)
	if strings.TrimSpace(label) == "" {
		fmt.Fprintf(b, "  %s %s %s\n", e.From, arrow, e.To)
		return
	}
	fmt.Fprintf(b, "  %s %s|\"%s\"| %s\n", e.From, arrow, Escape(label), e.To)
}
