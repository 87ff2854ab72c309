// Package dot writes a topology in the DOT language of Graphviz.
package dot

import (
	"bytes"
	"fmt"
	"io"
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
	b.WriteString("digraph topology {\n")
	fmt.Fprintf(&b, "  label=%s;\n", Quote(t.Root))
	b.WriteString(header)
	if len(g.Nodes) == 0 {
		b.WriteString("  n1 [label=\"nothing to show\", shape=plaintext];\n")
	}
	for _, n := range g.Nodes {
		fmt.Fprintf(&b, "  %s [%s];\n", n.ID, attributes(n, label(n)))
	}
	for _, e := range g.Edges {
		writeEdge(&b, e)
	}
	writeLegend(&b, g)
	b.WriteString("}\n")
	_, err = w.Write(b.Bytes())
	return err
}

// Font sizes are in points. Edge colours are mid-tones.
const header = `  labelloc=t; labeljust=l; fontname="Helvetica"; fontsize=16; fontcolor="#1f2328";
  rankdir=LR; nodesep=0.3; ranksep=0.9; bgcolor=white; pad=0.3; charset="UTF-8";
  node [fontname="Helvetica", fontsize=12, style=filled, margin="0.18,0.09", penwidth=1.2];
  edge [fontname="Helvetica", fontsize=10, fontcolor="#57606a", color="#57606a", arrowsize=0.7, penwidth=1.1];
`

func label(n view.Node) string {
	name := Escape(view.Shorten(view.Clean(n.Name), longest))
	if n.Kicker == "" {
		return name
	}
	return Escape(n.Kicker) + `\n` + name
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
	s := fmt.Sprintf(`label="%s", shape=%s, style="%s", fillcolor="%s", color="%s", fontcolor="%s"`,
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

func writeLegend(b *bytes.Buffer, g *view.Graph) {
	items := view.Legend(g)
	if len(items) == 0 {
		return
	}
	b.WriteString("  subgraph cluster_legend {\n    label=\"Legend\"; labeljust=l; fontsize=12; color=\"#adb5bd\"; margin=12;\n")
	for i, it := range items {
		if it.Edge == "" {
			fmt.Fprintf(b, "    l%d [%s, fontsize=10];\n", i, attributes(it.Node, Escape(it.Text)))
			continue
		}
		fmt.Fprintf(b, "    l%da [label=\"\", shape=point, color=\"#57606a\"];\n    l%db [label=\"\", shape=point, color=\"#57606a\"];\n", i, i)
		fmt.Fprintf(b, "    l%da -> l%db [style=%s, label=%s];\n", i, i, line(it.Edge), Quote(it.Text))
	}
	b.WriteString("  }\n")
}
