package markdown

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// channelTable says of each channel who sends and who receives, and where.
func (d *document) channelTable() {
	if len(d.t.Channels) == 0 {
		return
	}
	d.printf("## Channels\n\n| Channel | Messages | Publishers | Subscribers | Notes |\n|---|---|---|---|---|\n")
	byChannel := func(list []graph.ChannelEdge) map[string][]graph.ChannelEdge {
		return group(list, func(e graph.ChannelEdge) (string, graph.ChannelEdge) { return e.Channel, e }).values
	}
	publishes, subscribes := byChannel(d.t.Publishes), byChannel(d.t.Subscribes)
	into := group(d.t.Bindings, func(b graph.Binding) (string, graph.Binding) { return b.To, b })
	outOf := group(d.t.Bindings, func(b graph.Binding) (string, graph.Binding) { return b.From, b })
	messages := map[string]graph.Message{}
	for _, m := range d.t.Messages {
		messages[m.ID] = m
	}
	for _, c := range d.t.Channels {
		in, out := d.users(publishes[c.ID]), d.users(subscribes[c.ID])
		for _, b := range into.values[c.ID] {
			in = append(in, "from "+d.channelName(b.From)+d.bindingDetail(b))
		}
		for _, b := range outOf.values[c.ID] {
			out = append(out, "to "+d.channelName(b.To)+d.bindingDetail(b))
		}
		d.printf("| %s<br>%s | %s | %s | %s | %s |\n", Code(c.Name), Text(view.Kicker(c)), cell(d.traveling(c, messages)), cell(in), cell(out), cell(notes(c)))
	}
	d.printf("\n")
}

// many is how many messages of a channel a cell lists.
const many = 12

// traveling lists the messages of a channel, each name once: both sides may have a
// type of their own for it.
func (d *document) traveling(c graph.Channel, messages map[string]graph.Message) []string {
	byName := group(c.Messages, func(id string) (string, graph.Message) {
		m := messages[id]
		return cmp.Or(m.Name, id), m
	})
	var lines []string
	for i, name := range byName.keys {
		if i == many {
			return append(lines, fmt.Sprintf("and %d more", len(byName.keys)-many))
		}
		line := Code(name)
		for _, m := range byName.values[name] {
			if m.Position != nil {
				line += " " + Link(d.o.LinkPrefix, *m.Position)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// users lists services with the lines where they use a channel.
func (d *document) users(edges []graph.ChannelEdge) []string {
	byService := group(edges, func(e graph.ChannelEdge) (string, graph.ChannelEdge) { return e.Service, e })
	var lines []string
	for _, s := range byService.keys {
		var where, how []string
		for _, e := range byService.values[s] {
			where = appendNew(where, Link(d.o.LinkPrefix, e.Position))
			if e.Key != "" {
				how = appendNew(how, "key "+Code(e.Key))
			}
			if e.Group != "" && e.Group != s {
				how = appendNew(how, "group "+Code(e.Group))
			}
		}
		line := Code(s) + " " + strings.Join(where, ", ")
		if len(how) > 0 {
			line += " (" + strings.Join(how, ", ") + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

func (d *document) bindingDetail(b graph.Binding) string {
	s := ""
	if b.Key != "" {
		s += " key " + Code(b.Key)
	}
	if b.Position != nil {
		s += " " + Link(d.o.LinkPrefix, *b.Position)
	}
	return s
}

var resolutionNotes = map[graph.Resolution]string{
	graph.Template:   "name has parts known only at run time",
	graph.Deployment: "name from deployment files",
	graph.Default:    "name is a default",
	graph.Symbolic:   "name is set outside this tree",
	graph.Unknown:    "name not resolved",
}

// notes is what a reader should know about a channel besides who uses it.
func notes(c graph.Channel) []string {
	var lines []string
	if s := resolutionNotes[c.Resolution]; s != "" {
		lines = append(lines, s)
	}
	if len(c.Aliases) > 0 {
		lines = append(lines, "also "+codes(c.Aliases))
	}
	if c.Delivery != "" && c.Delivery != graph.DeliveryUnknown {
		lines = append(lines, Text(string(c.Delivery)))
	}
	if c.Doc != nil && c.Doc.Summary != "" {
		lines = append(lines, Text(c.Doc.Summary))
	}
	return lines
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}
