package trace

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/who"
)

// WriteJSON writes the trace as one object.
func WriteJSON(w io.Writer, tr *Trace) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(tr)
}

// Title says in words where the trace begins.
func (e Entry) Title() string {
	switch {
	case e.Kind == "":
		return e.Operation
	case e.Kind == graph.EntryConsumer:
		return e.Service + ": consumer of " + e.Channel
	case e.Operation == "":
		return e.Service + ": " + string(e.Kind)
	}
	return e.Service + ": " + e.Operation
}

// WriteMarkdown writes the sequence diagram in Markdown, with the hidden waits and
// what is not known below.
func WriteMarkdown(w io.Writer, t *graph.Topology, e Entry, depth int, linkPrefix string) error {
	tr := Follow(t, e, depth)
	fmt.Fprintf(w, "# What %s sets off\n\n", markdown.Code(e.Title()))
	fmt.Fprintf(w, "```mermaid\n%s```\n\n", Mermaid(t, e, depth))
	fmt.Fprintf(w, "A filled arrow waits for the reply, for as long as the bar is; an open arrow is a message, which is not waited for.\n")
	if waits := hidden(tr.Steps); len(waits) > 0 {
		fmt.Fprintf(w, "\n**Hidden waits**\n\n")
		for _, s := range waits {
			fmt.Fprintf(w, "- %s %s\n", markdown.Link(linkPrefix, s.Position), markdown.Text(s.From+" "+s.Waits))
		}
	}
	return writeUnplaced(w, tr, "\n%s.\n", markdown.Text)
}

// hidden lists the steps that are waited for unseen, each place once.
func hidden(list []Step) []Step {
	var out []Step
	for _, s := range list {
		if s.Waits != "" && !slices.ContainsFunc(out, func(x Step) bool { return x.Waits == s.Waits }) {
			out = append(out, s)
		}
		for _, x := range hidden(s.Steps) {
			if !slices.ContainsFunc(out, func(y Step) bool { return y.Waits == x.Waits }) {
				out = append(out, x)
			}
		}
	}
	return out
}

// writeUnplaced tells of what may belong here too.
func writeUnplaced(w io.Writer, tr *Trace, format string, escape func(string) string) error {
	var out []string
	for _, s := range slices.Sorted(maps.Keys(tr.Unplaced)) {
		out = append(out, fmt.Sprintf("%d of %s", tr.Unplaced[s], s))
	}
	if len(out) == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, format, escape("Of these calls and publishes it is not known what leads to them: "+strings.Join(out, ", ")))
	return err
}

// WriteText writes the trace as a tree: → is waited for, ⇢ is not.
func WriteText(w io.Writer, t *graph.Topology, tr *Trace, prefix string) error {
	s := &sequencer{channels: map[string]graph.Channel{}}
	for _, c := range t.Channels {
		s.channels[c.ID] = c
	}
	head := tr.Entry.Title()
	if tr.Entry.Kind == "" {
		head = s.channel(tr.Entry.Channel)
	}
	fmt.Fprint(w, view.Clean(head))
	if p := tr.Entry.Position; p != nil && p.File != "" {
		fmt.Fprintf(w, "  %s", who.Place(*p, prefix))
	}
	fmt.Fprintln(w)
	if len(tr.Steps) == 0 {
		fmt.Fprintln(w, "  calls nobody and publishes nothing")
	}
	s.tree(w, tr.Steps, "  ", prefix)
	return writeUnplaced(w, tr, "%s\n", view.Clean)
}

func (s *sequencer) tree(w io.Writer, list []Step, indent, prefix string) {
	for _, x := range list {
		line := "→ " + x.To + "  " + view.ProtocolLabel(x.Protocol) + " " + operation(x.Operation)
		if x.Kind == Message {
			to := x.To
			if to == "" {
				to = "nobody in this tree"
			}
			var way []string
			for _, c := range x.Channels {
				way = append(way, s.channel(c))
			}
			line = "⇢ " + to + "  " + strings.Join(way, " → ")
		}
		if x.InLoop {
			line += ", for each item"
		}
		if x.Polls {
			line += ", again and again"
		}
		switch x.Cut {
		case Loop:
			line += " (goes round)"
		case Shown:
			line += " (goes on as shown once)"
		case Depth:
			line += " (goes on, deeper than is shown)"
		}
		fmt.Fprintf(w, "%s%s  %s\n", indent, view.Clean(line), who.Place(x.Position, prefix))
		if x.Waits != "" {
			fmt.Fprintf(w, "%s  ! hidden wait: %s\n", indent, view.Clean(x.Waits))
		}
		s.tree(w, x.Steps, indent+"  ", prefix)
	}
}
