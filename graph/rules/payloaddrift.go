package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

var payloadDrift = &Rule{
	ID: "payloaddrift", Title: "publisher and subscriber whose types of one message differ",
	Why: "Each side has a Go type of its own for the message, and nothing but care keeps them the same. A field of another type makes the subscriber fail, or drop " +
		"the message; a field that nobody sends is empty for ever.\n\n" +
		"It is an error when the types of a field disagree, or when the subscriber insists (by a validate tag) on a field that no publisher sends; a warning " +
		"when the subscriber has a field that no publisher sends. Fields that the subscriber leaves out are its own affair, unless the option unread asks for them. Names are compared as " +
		"encoding/json does, upper and lower case alike. Two types are compared only where it is sure that they are one message: they have one name, or are the only ones of the channel; " +
		"they share a good part of their fields; neither is an envelope around the other; neither is a protobuf message, which goes by numbers.",
	Since: "0.1", Severity: graph.Error,
	Options: []Option{{Name: "unread", Doc: "on: tell also of fields that are sent and not read", Default: "off", Words: []string{"on", "off"}}},
	Bad:     "type OrderPaid struct { Amount int `json:\"amount\"` }      // shop sends it\ntype OrderPaid struct { Amount string `json:\"amount\"` }   // stock reads it",
	Good:    "both sides import one package of contracts, or a test holds them together",
	System:  payloadDrifts,
}

func payloadDrifts(t *graph.Topology, o Options) []graph.Finding {
	ix := indexOf(t)
	unread := slices.Contains(o.list("unread", "off"), "on")
	var out []graph.Finding
	for _, c := range t.Channels {
		if len(ix.publishes[c.ID]) == 0 {
			continue
		}
		for _, to := range ix.fed(c.ID) {
			out = append(out, ix.drift(c, to, unread)...)
		}
	}
	return out
}

// drift compares what is published to c with what subscribers of the channel to read.
func (ix *index) drift(c graph.Channel, to string, unread bool) []graph.Finding {
	sent := ix.typesOf(ix.publishes[c.ID])
	for _, feeder := range ix.feeders(to) { // others may send what these leave out
		if feeder != c.ID {
			sent = append(sent, ix.typesOf(ix.publishes[feeder])...)
		}
	}
	read := ix.typesOf(ix.subscribes[to])
	var out []graph.Finding
	for _, r := range read {
		var from []graph.Message
		for _, s := range sent {
			if plainName(s.Name) == plainName(r.Name) || len(sent) == 1 && len(read) == 1 {
				from = append(from, s)
			}
		}
		if len(from) == 0 || slices.ContainsFunc(from, func(s graph.Message) bool { return s.GoType == r.GoType || !alike(s, r) }) {
			continue
		}
		d := &differences{}
		d.object("", schemasOf(from), schema{r.Schema, r.Schema}, 0, unread)
		if len(d.lines) == 0 {
			continue
		}
		publishers := servicesOf(sending(ix.publishes, ix.feeders(to), from))
		subscribers := servicesOf(having(ix.subscribes[to], r))
		pos := first(having(ix.subscribes[to], r)).Position
		if r.Position != nil {
			pos = *r.Position
		}
		f := graph.Finding{
			Rule: "payloaddrift", Severity: d.severity, Position: pos, Channel: to, Subject: to + " " + r.ID,
			Services: sortedNames(append(publishers, subscribers...)),
			Message: fmt.Sprintf("%s of %s, read by %s, is not what %s sends: %s: bring the types together", r.Name, ix.label(to), listed(subscribers),
				listed(publishers), strings.Join(d.lines, "; ")),
		}
		for _, s := range from {
			if s.Position != nil {
				f.Related = append(f.Related, graph.Related{Position: *s.Position, Message: s.Name + ", as it is sent"})
			}
		}
		out = append(out, f)
	}
	return out
}

// typesOf lists the messages of edges of which the type is known, each type once.
func (ix *index) typesOf(edges []graph.ChannelEdge) []graph.Message {
	var out []graph.Message
	for _, e := range edges {
		for _, id := range e.Messages {
			m := ix.messages[id]
			if !slices.ContainsFunc(out, func(x graph.Message) bool { return x.ID == m.ID }) {
				out = append(out, m)
			}
		}
	}
	return out
}

func having(edges []graph.ChannelEdge, m graph.Message) []graph.ChannelEdge {
	return slices.DeleteFunc(slices.Clone(edges), func(e graph.ChannelEdge) bool { return !slices.Contains(e.Messages, m.ID) })
}

func sending(edges map[string][]graph.ChannelEdge, channels []string, messages []graph.Message) []graph.ChannelEdge {
	var out []graph.ChannelEdge
	for _, c := range channels {
		for _, m := range messages {
			out = append(out, having(edges[c], m)...)
		}
	}
	return out
}

// alike reports whether two types are surely meant to be one message.
func alike(a, b graph.Message) bool {
	if len(a.Carries)+len(b.Carries) > 0 || a.Schema["x-protobuf"] != nil || b.Schema["x-protobuf"] != nil {
		return false
	}
	pa, pb := properties(a.Schema), properties(b.Schema)
	shared := 0
	for name := range pb {
		if _, ok := lookUp(pa, name); ok {
			shared++
		}
	}
	return shared > 0 && shared*2 >= min(len(pa), len(pb))
}

func schemasOf(messages []graph.Message) []schema {
	var out []schema
	for _, m := range messages {
		out = append(out, schema{m.Schema, m.Schema})
	}
	return out
}
