package docs

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Apply says of each channel where it is documented, and adds all documentation to
// t, also that of which no code uses anything. t.Docs may hold doc comments.
func (s *Set) Apply(t *graph.Topology) {
	if s != nil {
		for _, d := range s.Docs {
			d.Channels = documented(t, d)
			t.Docs = append(t.Docs, d)
		}
		s.findElsewhere(t)
	}
	slices.SortStableFunc(t.Docs, func(a, b graph.Doc) int {
		return cmp.Or(slices.Index(graph.DocKinds, a.Kind)-slices.Index(graph.DocKinds, b.Kind), a.Position.Compare(b.Position), cmp.Compare(a.Name, b.Name))
	})
	for i := range t.Channels {
		c := &t.Channels[i]
		// What is said of the channel goes before what is said of its messages.
		for _, message := range []bool{false, true} {
			for _, d := range t.Docs {
				if d.Message != message || !slices.Contains(d.Channels, c.ID) {
					continue
				}
				c.Documented = true
				if c.Doc == nil || c.Doc.Summary == "" && d.Summary != "" {
					c.Doc = &graph.ChannelDoc{Source: d.Position.String(), Summary: d.Summary}
				}
			}
		}
	}
}

// documented lists the channels that d is about.
func documented(t *graph.Topology, d graph.Doc) []string {
	// A catalog that msatopo wrote says which.
	known := slices.DeleteFunc(slices.Clone(d.Channels), func(id string) bool {
		return !slices.ContainsFunc(t.Channels, func(c graph.Channel) bool { return c.ID == id })
	})
	if len(known) > 0 {
		return known
	}
	var messages []string
	for _, m := range t.Messages {
		if Plain(m.Name) == Plain(d.Name) || Plain(typeName(m.GoType)) == Plain(d.Name) {
			messages = append(messages, m.ID)
		}
	}
	var out []string
	for _, c := range t.Channels {
		// Tools and people also write the name of a message where a channel is meant.
		isMessage := d.Message || d.Kind == graph.DocCatalog
		if isMessage && slices.ContainsFunc(c.Messages, func(id string) bool { return slices.Contains(messages, id) }) ||
			slices.ContainsFunc(append([]string{c.Name}, c.Aliases...), func(n string) bool { return SameName(n, d.Name) }) {
			out = append(out, c.ID)
		}
	}
	return out
}

var hole = regexp.MustCompile(`\$?\{[^{}]*\}`)

// SameName reports whether a name of the code is that of a document: parts that are
// known only at run time have other names there.
func SameName(a, b string) bool {
	return a != "" && strings.TrimPrefix(hole.ReplaceAllString(a, "{}"), "/") == strings.TrimPrefix(hole.ReplaceAllString(b, "{}"), "/")
}

// Plain is a name of a message without its case and what separates its words.
func Plain(s string) string { return strings.ToLower(strings.Join(wordsOf(s), "")) }

func typeName(goType string) string { return goType[strings.LastIndexAny(goType, "./")+1:] }
