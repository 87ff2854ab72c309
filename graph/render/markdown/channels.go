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
	d.printf("## Channels\n\n| Channel | Publishers | Subscribers | Notes |\n|---|---|---|---|\n")
	byChannel := func(list []graph.ChannelEdge) map[string][]graph.ChannelEdge {
		return group(list, func(e graph.ChannelEdge) (string, graph.ChannelEdge) { return e.Channel, e }).values
	}
	publishes, subscribes := byChannel(d.t.Publishes), byChannel(d.t.Subscribes)
	into := group(d.t.Bindings, func(b graph.Binding) (string, graph.Binding) { return b.To, b })
	outOf := group(d.t.Bindings, func(b graph.Binding) (string, graph.Binding) { return b.From, b })
	messages := map[string]string{}
	for _, m := range d.t.Messages {
		messages[m.ID] = m.Name
	}
	for _, c := range d.t.Channels {
		in, out := d.users(publishes[c.ID]), d.users(subscribes[c.ID])
		for _, b := range into.values[c.ID] {
			in = append(in, "from "+d.channelName(b.From)+d.bindingDetail(b))
		}
		for _, b := range outOf.values[c.ID] {
			out = append(out, "to "+d.channelName(b.To)+d.bindingDetail(b))
		}
		d.printf("| %s<br>%s | %s | %s | %s |\n", Code(c.Name), Text(view.Kicker(c)), cell(in), cell(out), cell(notes(c, messages)))
	}
	d.printf("\n")
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
func notes(c graph.Channel, messages map[string]string) []string {
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
	if len(c.Messages) > 0 {
		var list []string
		for _, id := range c.Messages {
			list = append(list, cmp.Or(messages[id], id))
		}
		lines = append(lines, fmt.Sprintf("carries %s", codes(list)))
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
