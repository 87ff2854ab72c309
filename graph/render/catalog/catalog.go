// Package catalog writes the event catalog: a Markdown document that the code is
// the source of, with room for what people write, which is kept whatever becomes of
// the code.
package catalog

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/docs"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

// Options say how a catalog is written.
type Options struct {
	Lang       string // one of Languages; empty: that of the old catalog, else the first
	LinkPrefix string // put before the path of a source link: see view.Options
	Adopt      bool   // take over an old document that msatopo did not write
}

// ErrForeign tells of an old document that msatopo did not write.
var ErrForeign = fmt.Errorf("msatopo did not write it")

// Update writes the catalog of t, with what people wrote in the old one, which may
// be empty. The moves tell what now stands with a channel of another name. An old
// document of which it cannot be told what people wrote is an error.
func Update(t *graph.Topology, old string, o Options) (string, []Move, error) {
	foreign := strings.TrimSpace(old) != "" && !docs.IsCatalog(old)
	if foreign && !o.Adopt {
		return "", nil, ErrForeign
	}
	crlf := strings.Contains(old, "\r\n")
	k, err := keep(old)
	if err != nil {
		return "", nil, err
	}
	w, err := wordsOf(cmp.Or(o.Lang, k.lang, Languages[0]))
	if err != nil {
		return "", nil, err
	}
	d := &document{t: t, o: o, w: w, lang: cmp.Or(o.Lang, k.lang, Languages[0]), kept: k}
	d.index()
	if foreign {
		k.adopt(d)
	}
	moved := d.write()
	out := d.String()
	if crlf {
		out = strings.ReplaceAll(out, "\n", "\r\n")
	}
	return out, moved, nil
}

// A document is a catalog on its way to Markdown.
type document struct {
	bytes.Buffer
	t    *graph.Topology
	o    Options
	w    *words
	lang string
	kept *kept

	channels              []graph.Channel // those with a name
	byID                  map[string]graph.Channel
	blocks                map[string]docs.Block
	anchors               map[string]string
	homonyms              map[string]int // how many channels have a name
	publishes, subscribes map[string][]graph.ChannelEdge
	into, outOf           map[string][]graph.Binding
	messages              map[string]graph.Message
	entries               map[string]graph.Entrypoint
	texts                 map[string]*written
}

func (d *document) printf(format string, args ...any) { fmt.Fprintf(&d.Buffer, format, args...) }

func (d *document) index() {
	d.byID, d.anchors, d.homonyms = map[string]graph.Channel{}, map[string]string{}, map[string]int{}
	d.publishes, d.subscribes = map[string][]graph.ChannelEdge{}, map[string][]graph.ChannelEdge{}
	d.into, d.outOf = map[string][]graph.Binding{}, map[string][]graph.Binding{}
	d.messages, d.entries, d.blocks = map[string]graph.Message{}, map[string]graph.Entrypoint{}, map[string]docs.Block{}
	used := map[string]bool{}
	for _, c := range d.t.Channels {
		d.byID[c.ID] = c
		if c.Resolution == graph.Unknown { // they stand among what is not resolved
			continue
		}
		d.channels = append(d.channels, c)
		d.homonyms[c.Name]++
		anchor := slug(c.ID)
		for n := 2; used[anchor]; n++ {
			anchor = fmt.Sprintf("%s-%d", slug(c.ID), n)
		}
		used[anchor], d.anchors[c.ID] = true, anchor
	}
	for _, e := range d.t.Publishes {
		d.publishes[e.Channel] = append(d.publishes[e.Channel], e)
	}
	for _, e := range d.t.Subscribes {
		d.subscribes[e.Channel] = append(d.subscribes[e.Channel], e)
	}
	for _, b := range d.t.Bindings {
		d.into[b.To] = append(d.into[b.To], b)
		d.outOf[b.From] = append(d.outOf[b.From], b)
	}
	for _, m := range d.t.Messages {
		d.messages[m.ID] = m
	}
	for _, e := range d.t.Entrypoints {
		d.entries[e.ID] = e
	}
	for _, c := range d.channels {
		b := docs.Block{Kind: docs.BlockChannel, ID: c.ID}
		for _, e := range d.senders(c.ID) {
			b.Publishers = append(b.Publishers, e.Service)
		}
		for _, e := range d.receivers(c.ID) {
			b.Subscribers = append(b.Subscribers, e.Service)
		}
		for _, id := range c.Messages {
			b.Payloads = append(b.Payloads, cmp.Or(d.messages[id].Name, id))
		}
		b.Publishers, b.Subscribers, b.Payloads = unique(b.Publishers), unique(b.Subscribers), unique(b.Payloads)
		d.blocks[c.ID] = b
	}
}

// senders lists the publishes that reach a channel: to it, or to what feeds it.
func (d *document) senders(channel string) []graph.ChannelEdge {
	return along(channel, d.publishes, d.into, func(b graph.Binding) string { return b.From })
}

// receivers lists the subscriptions that a channel reaches: to it, or to what it
// feeds.
func (d *document) receivers(channel string) []graph.ChannelEdge {
	return along(channel, d.subscribes, d.outOf, func(b graph.Binding) string { return b.To })
}

func along(channel string, edges map[string][]graph.ChannelEdge, bindings map[string][]graph.Binding, next func(graph.Binding) string) []graph.ChannelEdge {
	var out []graph.ChannelEdge
	seen := map[string]bool{channel: true}
	for queue := []string{channel}; len(queue) > 0; queue = queue[1:] {
		out = append(out, edges[queue[0]]...)
		for _, b := range bindings[queue[0]] {
			if id := next(b); !seen[id] && !b.Failed {
				seen[id] = true
				queue = append(queue, id)
			}
		}
	}
	return out
}

func (d *document) write() []Move {
	texts, left, moved := d.kept.assign(d.blocks)
	d.texts = texts
	if len(d.kept.front) > 0 {
		d.hand(d.kept.front)
	}
	d.block(docs.Block{Kind: docs.BlockCatalog, Lang: d.lang}, d.head)
	d.hand(d.kept.parts[docs.BlockCatalog])
	d.block(docs.Block{Kind: docs.BlockChannels}, func() { d.printf("## %s\n", d.w.channels) })
	d.hand(d.kept.parts[docs.BlockChannels])
	for _, c := range d.channels {
		text := texts[c.ID]
		if text == nil {
			text = &written{above: d.w.template()}
		}
		d.block(d.blocks[c.ID], func() {
			d.printf("<a id=\"%s\"></a>\n\n### %s\n", d.anchors[c.ID], markdown.Code(c.Name))
		})
		d.hand(d.w.relabel(text.above))
		d.block(docs.Block{Kind: docs.BlockFacts}, func() { d.facts(c) })
		d.hand(text.below)
	}
	if hand := d.kept.parts[docs.BlockGone]; len(left)+len(hand) > 0 {
		d.block(docs.Block{Kind: docs.BlockGone}, func() { d.printf("## %s\n\n%s\n", d.w.gone, d.w.goneIntro) })
		d.hand(hand)
	}
	for _, w := range left {
		was := w.Block
		was.Kind = docs.BlockWas
		d.block(was, func() { d.printf("### %s\n", markdown.Code(docs.NameOf(w.ID))) })
		d.hand(d.w.relabel(join(w.above, w.below)))
	}
	if hand := d.kept.parts[docs.BlockEnd]; len(hand) > 0 || len(d.t.Unresolved) > 0 {
		d.block(docs.Block{Kind: docs.BlockEnd}, d.unresolved)
		d.hand(hand)
	}
	// One newline at the end.
	d.Truncate(len(bytes.TrimRight(d.Bytes(), "\n")))
	d.printf("\n")
	return moved
}

// block writes a generated part.
func (d *document) block(b docs.Block, write func()) {
	d.printf("%s\n", docs.Begin(b))
	write()
	d.Truncate(len(bytes.TrimRight(d.Bytes(), "\n")))
	d.printf("\n%s\n\n", docs.End)
}

// hand writes what people wrote.
func (d *document) hand(lines []string) {
	if len(lines) > 0 {
		d.printf("%s\n\n", strings.Join(lines, "\n"))
	}
}

// head is the title and the index of the channels.
func (d *document) head() {
	w := d.w
	d.printf("# %s\n\n%s\n\n", fmt.Sprintf(w.title, markdown.Text(d.t.Root)), w.intro)
	if len(d.channels) == 0 {
		return
	}
	d.printf("## %s\n\n| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n", w.index, w.channel, w.kind, w.publishers, w.subscribers, w.about)
	for _, c := range d.channels {
		b := d.blocks[c.ID]
		d.printf("| [%s](#%s) | %s | %s | %s | %s |\n", markdown.Code(c.Name), d.anchors[c.ID], markdown.Text(view.Kicker(c)), names(b.Publishers), names(b.Subscribers), markdown.Text(d.summary(c)))
	}
	d.printf("\n")
}

// summary is one sentence about a channel: that of its people, else that of its code.
func (d *document) summary(c graph.Channel) string {
	if w := d.texts[c.ID]; w != nil {
		if s := docs.Description(w.above); s != "" {
			return s
		}
	}
	if doc, ok := d.comment(c.ID); ok {
		return doc.Summary
	}
	return ""
}

// comment is the doc comment of what names a channel, else of what is sent over it.
func (d *document) comment(id string) (graph.Doc, bool) {
	for _, message := range []bool{false, true} {
		for _, doc := range d.t.Docs {
			if doc.Kind == graph.DocComment && doc.Message == message && slices.Contains(doc.Channels, id) {
				return doc, true
			}
		}
	}
	return graph.Doc{}, false
}

// link leads to a channel within the catalog.
func (d *document) link(id string) string {
	c, ok := d.byID[id]
	switch {
	case !ok:
		return markdown.Code(id)
	case d.anchors[id] == "":
		return markdown.Code(c.Name)
	}
	link := "[" + markdown.Code(c.Name) + "](#" + d.anchors[id] + ")"
	if d.homonyms[c.Name] > 1 {
		link += " (" + markdown.Text(view.Kicker(c)) + ")"
	}
	return link
}

// unresolved lists what publishes or subscribes nobody knows where.
func (d *document) unresolved() {
	w, any := d.w, false
	for _, u := range d.t.Unresolved {
		if u.Role != "publish" && u.Role != "subscribe" {
			continue
		}
		if !any {
			d.printf("## %s\n\n%s\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n", w.unresolved, w.unresolvedIntro, w.service, w.what, w.where, w.why)
			any = true
		}
		what := u.Role
		if u.System != "" {
			what += " (" + view.SystemLabel(u.System) + ")"
		}
		d.printf("| %s | %s | %s | %s |\n", markdown.Code(u.Service), markdown.Text(what), markdown.Link(d.o.LinkPrefix, u.Position), markdown.Text(u.Reason))
	}
	if !any {
		d.printf("## %s\n", w.end)
	}
}

func (d *document) diagram(c graph.Channel) {
	list, err := mermaid.Diagrams(d.t, view.Options{Focus: c.ID, Depth: 1})
	if err != nil || len(list) == 0 {
		return
	}
	d.printf("```mermaid\n%s```\n\n", list[0].Text)
}
