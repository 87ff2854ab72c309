// Package dot writes a topology in the DOT language of Graphviz.
package dot

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

const longest = 60

// Write writes t as one directed graph.
func Write(w io.Writer, t *graph.Topology, o view.Options) error {
	g, err := view.Build(t, o)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	g = g.Folded()
	e := effortFor(len(g.Edges))
	if !e.labels {
		g = g.WithoutLabels()
	}
	title := t.Root
	if !e.legend {
		title += " (solid: waits for the answer; dashed: message)"
	}
	if g.Together > 0 {
		title += " (channels with the same users are drawn as one)"
	}
	if n := len(t.Missing); n > 0 {
		title += fmt.Sprintf(" (partial: %d not read)", n)
	}
	if g.Unresolved > 0 {
		title += fmt.Sprintf(" (%d not resolved)", g.Unresolved)
	}
	fmt.Fprintf(&b, "digraph topology {\n  label=%s;\n%s%s", Quote(title), header, e.attributes)
	if len(g.Nodes) == 0 {
		b.WriteString("  n1 [label=\"nothing to show\", shape=plaintext];\n")
	}
	for _, n := range g.Nodes {
		fmt.Fprintf(&b, "  %s [%s];\n", n.ID, attributes(n, label(n)))
	}
	for _, e := range g.Edges {
		writeEdge(&b, e)
	}
	if e.legend {
		writeLegend(&b, g)
	}
	b.WriteString("}\n")
	_, err = w.Write(b.Bytes())
	return err
}

// An effort is how much Graphviz is asked to do. The time of its layered layout
// grows out of hand with the edges: 300 can take minutes. Past some edges their
// labels go, each of which is laid out like a node, then curves, then layers.
type effort struct {
	attributes     string
	labels, legend bool
}

func effortFor(edges int) effort {
	switch {
	case edges <= 120:
		return effort{labels: true, legend: true}
	case edges <= 600:
		return effort{attributes: "  splines=line; nslimit=1; nslimit1=1; mclimit=0.2;\n", legend: true}
	}
	return effort{attributes: "  layout=sfdp; overlap=scale; splines=line;\n"}
}

// Font sizes are in points. Edge colours are mid-tones.
const header = `  labelloc=t; labeljust=l; fontname="Helvetica"; fontsize=16; fontcolor="#1f2328";
  rankdir=LR; nodesep=0.3; ranksep=0.7; bgcolor=white; pad=0.3; charset="UTF-8"; outputorder=edgesfirst;
  node [fontname="Helvetica", fontsize=12, style=filled, margin="0.18,0.09", penwidth=1.2];
  edge [fontname="Helvetica", fontsize=10, fontcolor="#57606a", color="#57606a", arrowsize=0.7, penwidth=1.1];
`

// label is the text of a node as an HTML-like label: what it is, small, above
// its name.
func label(n view.Node) string {
	name := Markup(view.Shorten(view.Clean(n.Name), longest))
	if n.Role != view.RoleChannel {
		name = "<b>" + name + "</b>"
	}
	if n.Kicker == "" {
		return name
	}
	return `<font point-size="9">` + Markup(n.Kicker) + "</font><br/>" + name
}

func attributes(n view.Node, label string) string {
	shape, style := "box", "rounded,filled"
	switch {
	case n.Role == view.RoleGateway:
		shape, style = "hexagon", "filled"
	case n.Role == view.RoleExternal:
		shape, style = "box", "filled,dashed"
	case n.Role != view.RoleChannel:
	case n.Shape == view.ShapeQueue:
		shape, style = "cds", "filled"
	case n.Shape == view.ShapeLog:
		shape, style = "cylinder", "filled"
	case n.Shape == view.ShapeExchange:
		shape, style = "octagon", "filled"
	default:
		shape, style = "ellipse", "filled"
	}
	p := view.PaintOf(n)
	s := fmt.Sprintf(`label=<%s>, shape=%s, style="%s", fillcolor="%s", color="%s", fontcolor="%s"`,
		label, shape, style, p.Fill, p.Line, p.Text)
	if n.Focus {
		s += ", penwidth=3"
	}
	return s
}

func writeEdge(b *bytes.Buffer, e view.Edge) {
	fmt.Fprintf(b, "  %s -> %s [style=%s", e.From, e.To, line(e.Style))
	if text := view.Shorten(view.Clean(e.Label), longest); strings.TrimSpace(text) != "" {
		fmt.Fprintf(b, ", label=%s", Quote(text))
	}
	b.WriteString("];\n")
}

func line(s view.Style) string {
	if s == view.Sync {
		return "solid"
	}
	return "dashed"
}

// writeLegend explains the shapes and lines that g uses, in one column. Edges would
// stretch it over the columns of the picture, so lines are shown as text.
func writeLegend(b *bytes.Buffer, g *view.Graph) {
	items := view.Legend(g)
	if len(items) == 0 {
		return
	}
	b.WriteString("  subgraph cluster_legend {\n    label=\"Legend\"; labeljust=l; fontsize=11; fontcolor=\"#57606a\"; color=\"#d0d7de\"; margin=10;\n")
	b.WriteString("    node [fontsize=10];\n")
	for i, it := range slices.Backward(items) { // what comes first is laid out at the bottom
		if it.Edge != "" {
			fmt.Fprintf(b, "    l%d [label=%s, shape=plaintext, style=\"\", fontcolor=\"#57606a\"];\n", i, Quote(drawn[it.Edge == view.Sync]+"  "+it.Title))
			continue
		}
		text := "<b>" + Markup(it.Title) + "</b>"
		if it.Text != "" {
			text += `<br/><font point-size="9">` + Markup(it.Text) + "</font>"
		}
		fmt.Fprintf(b, "    l%d [%s];\n", i, attributes(it.Node, text))
	}
	b.WriteString("  }\n")
}

// drawn is how a line looks, solid or dashed.
var drawn = map[bool]string{true: "───►", false: "─ ─ ►"}
