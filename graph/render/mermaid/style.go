package mermaid

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/msatopo/msatopo/graph/render/view"
)

// class is the name of a node's style. Names are prefixed: "end", "default" and
// the like mean something to Mermaid.
func class(n view.Node) string {
	name := "m-" + string(n.Role)
	if n.Role == view.RoleChannel {
		name = "m-" + string(n.Family)
	}
	if n.Focus {
		name += "-focus"
	}
	return name
}

// writeClasses writes the styles that g uses. Each sets fill, line and text, so
// that a node reads the same on a light and on a dark page.
func writeClasses(b *bytes.Buffer, g *view.Graph, legend bool) {
	nodes := g.Nodes
	if legend {
		nodes = slices.Clone(nodes)
		for _, it := range view.Legend(g) {
			nodes = append(nodes, it.Node)
		}
	}
	written := map[string]bool{}
	for _, n := range nodes {
		c := class(n)
		if written[c] || n.Role == "" { // a line of the legend is no node
			continue
		}
		written[c] = true
		p := view.PaintOf(n)
		fmt.Fprintf(b, "  classDef %s fill:%s,stroke:%s,color:%s", c, p.Fill, p.Line, p.Text)
		if p.Dashed {
			b.WriteString(",stroke-dasharray:5 4")
		}
		if n.Focus {
			b.WriteString(",stroke-width:4px")
		}
		b.WriteString("\n")
	}
	if g.Omitted > 0 || g.Together > 0 || legend && g.Unresolved > 0 {
		b.WriteString("  classDef note fill:#fff9db,stroke:#8a6d00,color:#1f2328\n")
	}
}

// writeLegend explains the lines and shapes that g uses.
func writeLegend(b *bytes.Buffer, g *view.Graph) {
	items := view.Legend(g)
	if len(items) == 0 {
		return
	}
	b.WriteString("  subgraph legend [\"Legend\"]\n    direction LR\n")
	for i, it := range items {
		if it.Edge != "" {
			e := view.Edge{From: fmt.Sprintf("l%da", i), To: fmt.Sprintf("l%db", i), Style: it.Edge, Label: it.Title}
			fmt.Fprintf(b, "    %s((\" \"))\n    %s((\" \"))\n  ", e.From, e.To)
			writeEdge(b, e)
			continue
		}
		label := Escape(it.Title)
		if it.Text != "" {
			label += "\n" + Escape(it.Text)
		}
		fmt.Fprintf(b, "    l%d%s:::%s\n", i, shaped(it.Node, label), class(it.Node))
	}
	b.WriteString("  end\n  style legend fill:none,stroke:#868e96\n")
}
