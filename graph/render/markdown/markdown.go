// Package markdown writes a topology for people: counts, a diagram, and tables
// whose every claim links to the line of code that makes it true.
package markdown

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

// A document is a topology on its way to Markdown.
type document struct {
	bytes.Buffer
	t        *graph.Topology
	o        view.Options
	services map[string]graph.Service
	channels map[string]graph.Channel
}

// Write writes t as one GitHub-flavoured Markdown document.
func Write(w io.Writer, t *graph.Topology, o view.Options) error {
	part, err := view.Select(t, o)
	if err != nil {
		return err
	}
	diagrams, err := mermaid.Diagrams(t, o)
	if err != nil {
		return err
	}
	d := &document{t: part, o: o, services: map[string]graph.Service{}, channels: map[string]graph.Channel{}}
	for _, s := range part.Services {
		d.services[s.ID] = s
	}
	for _, c := range part.Channels {
		d.channels[c.ID] = c
	}
	d.head()
	d.overview(diagrams)
	d.serviceTable()
	d.channelTable()
	d.chains()
	d.entrypoints()
	d.unresolved()
	d.perService(diagrams)
	_, err = w.Write(d.Bytes())
	return err
}

func (d *document) printf(format string, args ...any) { fmt.Fprintf(&d.Buffer, format, args...) }

// head is the title and the counts.
func (d *document) head() {
	title := "Topology"
	if d.t.Root != "" {
		title += " of " + Text(d.t.Root)
	}
	d.printf("# %s\n\n", title)
	d.partial()
	if d.o.Focus != "" {
		around := Code(d.o.Focus)
		if _, ok := d.channels[d.o.Focus]; ok {
			around = d.channelName(d.o.Focus)
		}
		d.printf("Around %s, %s away at most. What its neighbours do elsewhere is left out.\n\n", around, plural(max(d.o.Depth, 1), "service"))
	}
	var own, external, gateways int
	for _, s := range d.t.Services {
		switch {
		case s.Kind == graph.KindExternal:
			external++
		case s.Gateway:
			gateways++
			own++
		default:
			own++
		}
	}
	d.printf("| | |\n|---|---|\n")
	row := func(name, value string) { d.printf("| %s | %s |\n", name, value) }
	services := fmt.Sprint(own)
	if gateways > 0 {
		services += fmt.Sprintf(" (%s)", plural(gateways, "gateway"))
	}
	row("Services", services)
	row("External systems", fmt.Sprint(external))
	row("Channels", fmt.Sprint(len(d.t.Channels))+d.bySystem())
	row("Publishes and subscribes", fmt.Sprintf("%d and %s in the code", len(d.t.Publishes), plural(len(d.t.Subscribes), "place")))
	row("Synchronous calls", plural(len(d.t.Calls), "place")+" in the code")
	row("Not resolved", d.unresolvedCount())
	d.printf("\n")
}

// partial says first what the rest of the document does not show.
func (d *document) partial() {
	const most = 10
	n := len(d.t.Missing)
	if n == 0 {
		return
	}
	d.printf("> **This map is partial.** Not read in full:\n>\n")
	for i, m := range d.t.Missing {
		if i == most {
			d.printf("> - and %d more\n", n-most)
			break
		}
		d.printf("> - %s\n", Text(m))
	}
	d.printf("\n")
}

// bySystem is how many channels each wire system has: " (2 Kafka, 1 SNS)".
func (d *document) bySystem() string {
	count := map[string]int{}
	for _, c := range d.t.Channels {
		count[view.SystemLabel(c.System)]++
	}
	var parts []string
	for _, name := range sortedKeys(count) {
		parts = append(parts, fmt.Sprintf("%d %s", count[name], Text(name)))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

func (d *document) unresolvedCount() string {
	if len(d.t.Unresolved) == 0 {
		return "0"
	}
	return fmt.Sprintf("[%d](#not-resolved)", len(d.t.Unresolved))
}

// overview is the first diagram and what its signs mean.
func (d *document) overview(diagrams []mermaid.Diagram) {
	d.printf("## Overview\n\n")
	d.diagram(diagrams[0])
	if len(diagrams) > 1 {
		d.printf("The system is too large for one diagram. This one shows its services; " +
			"[each service](#diagram-per-service) has its own below.\n\n")
	}
	d.printf("Solid lines wait for the answer; dashed lines are messages. %s\n\n", legend)
}

const legend = "Rectangles are services, dark hexagons are gateways, slanted dashed boxes are external systems. " +
	"Rounded boxes are topics, boxes with double sides are queues, cylinders are logs that can be read again, " +
	"trapezoids are exchanges; each says its broker."

func (d *document) diagram(m mermaid.Diagram) {
	d.printf("```mermaid\n%s```\n\n", m.Text)
	if m.Omitted > 0 {
		d.printf("%s with the fewest places in the code are not drawn; the tables have all.\n\n", plural(m.Omitted, "edge"))
	}
}

// perService has the diagram of each service, folded.
func (d *document) perService(diagrams []mermaid.Diagram) {
	if len(diagrams) < 2 {
		return
	}
	d.printf("## Diagram per service\n\n")
	for _, m := range diagrams[1:] {
		d.printf("<details><summary>%s</summary>\n\n", Text(m.Title))
		d.diagram(m)
		d.printf("</details>\n\n")
	}
}

// unresolved lists what is there but could not be read.
func (d *document) unresolved() {
	if len(d.t.Unresolved) == 0 {
		return
	}
	d.printf("## Not resolved\n\nThese are in the code, but what they lead to could not be read from it.\n\n")
	d.printf("| Service | What | Where | Why |\n|---|---|---|---|\n")
	for _, u := range d.t.Unresolved {
		what := Text(u.Role)
		if u.System != "" {
			what += " (" + Text(view.SystemLabel(u.System)) + ")"
		}
		d.printf("| %s | %s | %s | %s |\n", Code(u.Service), what, Link(d.o.LinkPrefix, u.Position), Text(u.Reason))
	}
	d.printf("\n")
}
