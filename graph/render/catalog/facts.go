package catalog

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/view"
)

// facts is what the code says of one channel.
func (d *document) facts(c graph.Channel) {
	if doc, ok := d.comment(c.ID); ok && doc.Summary != "" {
		d.printf("> %s: %s (%s)\n\n", d.w.inCode, markdown.Text(doc.Summary), markdown.Link(d.o.LinkPrefix, doc.Position))
	}
	d.properties(c)
	d.diagram(c)
	d.publishers(c)
	d.subscribers(c)
	d.payloads(c)
}

// properties is a list of what holds for the channel as a whole.
func (d *document) properties(c graph.Channel) {
	w := d.w
	row := func(name, value string) { d.printf("- %s: %s\n", name, value) }
	row(w.kind, markdown.Text(view.Kicker(c)))
	if s := w.deliveries[string(c.Delivery)]; s != "" {
		row(w.delivery, s)
	}
	if s := w.resolution[string(c.Resolution)]; s != "" {
		row(w.name, s)
	}
	if len(c.Aliases) > 0 {
		row(w.aliases, names(c.Aliases))
	}
	for _, b := range d.into[c.ID] {
		row(pick(b.Failed, w.deadFrom, w.from), d.link(b.From)+d.bindingDetail(b))
	}
	for _, b := range d.outOf[c.ID] {
		row(pick(b.Failed, w.deadTo, w.to), d.link(b.To)+d.bindingDetail(b))
	}
	if len(c.Elsewhere) > 0 {
		row(w.elsewhere, d.places(c.Elsewhere))
	}
	var written []graph.Position
	for _, doc := range d.t.Docs {
		if (doc.Kind == graph.DocAsyncAPI || doc.Kind == graph.DocEventCatalog) && slices.Contains(doc.Channels, c.ID) {
			written = append(written, doc.Position)
		}
	}
	if len(written) > 0 {
		row(w.documented, d.places(written))
	}
	d.printf("\n")
}

func (d *document) bindingDetail(b graph.Binding) string {
	s := ""
	if b.Key != "" {
		s += ", " + d.w.key + " " + markdown.Code(b.Key)
	}
	if b.Position != nil {
		s += " (" + markdown.Link(d.o.LinkPrefix, *b.Position) + ")"
	}
	return s
}

func (d *document) publishers(c graph.Channel) {
	w := d.w
	edges := d.senders(c.ID)
	if len(edges) == 0 {
		d.printf("%s\n\n", w.noPublisher)
		return
	}
	d.printf("| %s | %s | %s | %s |\n|---|---|---|---|\n", w.publisher, w.where, w.keyHead, w.setOffBy)
	for _, e := range edges {
		d.printf("| %s | %s | %s | %s |\n", d.party(c, e), markdown.Link(d.o.LinkPrefix, e.Position), names([]string{e.Key}), d.setOffBy(e))
	}
	d.printf("\n")
}

// many is how many of what sets a publish off a cell lists.
const many = 4

func (d *document) setOffBy(e graph.ChannelEdge) string {
	var list []string
	for _, id := range e.Entrypoints {
		if p, ok := d.entries[id]; ok {
			list = append(list, markdown.Code(short(p)))
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	if n := len(list) - many; n > 0 {
		list = append(list[:many], fmt.Sprintf(d.w.more, n))
	}
	return strings.Join(list, ", ")
}

// short is an entry point in few words: of a gRPC method, the name.
func short(p graph.Entrypoint) string {
	switch {
	case p.Operation == "" && p.Handler == "":
		return string(p.Kind)
	case p.Operation == "":
		return p.Handler
	case p.Kind == graph.EntryGRPC:
		return path.Base(p.Operation)
	}
	return p.Operation
}

// party is who stands at the other end of a channel, and what lies between.
func (d *document) party(c graph.Channel, e graph.ChannelEdge) string {
	s := markdown.Code(e.Service)
	if e.Channel != c.ID {
		s += ", " + d.w.through + " " + d.link(e.Channel)
	}
	return s
}

func (d *document) subscribers(c graph.Channel) {
	w := d.w
	edges := d.receivers(c.ID)
	if len(edges) == 0 {
		d.printf("%s\n\n", w.noSubscriber)
		return
	}
	d.printf("| %s | %s | %s | %s |\n|---|---|---|---|\n", w.subscriber, w.where, w.group, w.handler)
	for _, e := range edges {
		d.printf("| %s | %s | %s | %s |\n", d.party(c, e), markdown.Link(d.o.LinkPrefix, e.Position), names([]string{e.Group}), names([]string{e.Handler}))
	}
	d.printf("\n")
}

func (d *document) places(list []graph.Position) string {
	var out []string
	for _, p := range list {
		if s := markdown.Link(d.o.LinkPrefix, p); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// names writes names as code; empty ones are left out.
func names(list []string) string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, markdown.Code(s))
		}
	}
	return strings.Join(out, ", ")
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// slug is an id as the target of a link.
func slug(id string) string {
	parts := strings.FieldsFunc(strings.ToLower(id), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) == 0 {
		return "channel"
	}
	return strings.Join(parts, "-")
}
