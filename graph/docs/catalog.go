package docs

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/msatopo/msatopo/graph"
)

// resourceKind tells which resource of an EventCatalog a file is: the folder
// events/OrderPlaced/index.mdx lies in. Older versions of one are not read.
func resourceKind(p string) string {
	parts := strings.Split(p, "/")
	if len(parts) < 3 || slices.Contains(parts, "versioned") {
		return ""
	}
	switch kind := parts[len(parts)-3]; kind {
	case "events", "commands", "queries", "channels":
		return kind
	}
	return ""
}

// eventCatalog reads the front matter of an EventCatalog resource.
func eventCatalog(p string, data []byte) []graph.Doc {
	head, ok := strings.CutPrefix(strings.ReplaceAll(string(data), "\r\n", "\n"), "---\n")
	if !ok {
		return nil
	}
	head, _, ok = strings.Cut(head, "\n---")
	var doc yaml.Node
	if !ok || yaml.Unmarshal([]byte(head), &doc) != nil || len(doc.Content) == 0 {
		return nil
	}
	top := doc.Content[0]
	name := cmp.Or(text(top, "address"), text(top, "id"), text(top, "name"))
	if name == "" || text(top, "version") == "" {
		return nil
	}
	return []graph.Doc{{
		Kind: graph.DocEventCatalog, Name: name, Message: resourceKind(p) != "channels",
		Summary: sentence(text(top, "summary")), Position: graph.Position{File: p, Line: 1},
	}}
}

// catalog reads the event catalog. Of one that msatopo writes, what people wrote
// counts and nothing else.
func catalog(p string, data []byte) []graph.Doc {
	if !IsCatalog(string(data)) {
		return freeCatalog(p, string(data))
	}
	sections, err := Sections(string(data))
	if err != nil {
		return nil
	}
	var out []graph.Doc
	for _, s := range sections {
		switch s.Kind {
		case BlockChannel:
			if summary := Description(s.Hand); summary != "" {
				out = append(out, graph.Doc{Kind: graph.DocCatalog, Name: NameOf(s.ID), Summary: summary, Channels: []string{s.ID}, Position: graph.Position{File: p, Line: s.Line}})
			}
		case BlockFacts, BlockWas, BlockGone:
		default:
			for _, d := range freeCatalog(p, strings.Join(s.Hand, "\n")) {
				d.Position.Line += s.At - 1
				out = append(out, d)
			}
		}
	}
	return out
}

// property is a line that says one thing of a channel, as "- **Owner:** shop".
var property = regexp.MustCompile(`^[-*] \*\*([^*]+):\*\* *`)

// Description is the first sentence of what people wrote of a channel; "" when they
// did not describe it. Owner and SLA are no description.
func Description(hand []string) string {
	var paragraph []string
	comment := false
	for _, line := range hand {
		line = strings.TrimSpace(line)
		if comment || strings.HasPrefix(line, "<!--") {
			_, rest, ended := strings.Cut(line, "-->")
			if comment = !ended; comment {
				continue
			}
			line = strings.TrimSpace(rest)
		}
		if m := property.FindStringSubmatch(line); m != nil {
			if !slices.Contains([]string{"description", "설명"}, strings.ToLower(m[1])) {
				line = ""
			} else {
				line = line[len(m[0]):]
			}
		}
		if line == "" || strings.HasPrefix(line, "#") {
			if text := strings.Join(paragraph, " "); described(text) {
				return sentence(text)
			}
			paragraph = nil
			continue
		}
		paragraph = append(paragraph, line)
	}
	if text := strings.Join(paragraph, " "); described(text) {
		return sentence(text)
	}
	return ""
}

// freeCatalog reads a catalog that people write: a heading of the third level is a
// name with what follows as its description; so is a row of a table that begins with
// a name in backticks.
func freeCatalog(p, text string) []graph.Doc {
	var out []graph.Doc
	var heading string // without a description so far
	var headingLine, column int
	add := func(name, summary string, line int) {
		out = append(out, graph.Doc{Kind: graph.DocCatalog, Name: name, Summary: sentence(summary), Position: graph.Position{File: p, Line: line}})
	}
	table := false
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "|"):
			cells := cellsOf(line)
			if !table {
				table, column = true, descriptionColumn(cells)
				continue
			}
			if name, ok := codeSpan(cells[0]); ok && column < len(cells) && described(cells[column]) {
				add(name, cells[column], i+1)
			}
			continue
		case strings.HasPrefix(line, "### "):
			heading, headingLine = strings.Trim(strings.TrimPrefix(line, "### "), "` "), i+1
		case strings.HasPrefix(line, "#"):
			heading = ""
		case heading != "" && described(line):
			add(heading, line, headingLine)
			heading = ""
		}
		table = false
	}
	return out
}

func cellsOf(row string) []string {
	cells := strings.Split(strings.Trim(row, "|"), "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// descriptionColumn is the column whose heading says that it describes; else the
// second one.
func descriptionColumn(head []string) int {
	for i, c := range head {
		switch strings.ToLower(c) {
		case "description", "summary", "meaning", "what it says", "what":
			return i
		}
	}
	return 1
}

// described reports whether a text says something: it holds two words at least.
func described(s string) bool {
	return !strings.HasPrefix(s, "<!--") && len(wordsOf(s)) >= 2 && !strings.HasPrefix(strings.ToUpper(s), "TODO")
}

func codeSpan(s string) (string, bool) {
	if len(s) > 2 && s[0] == '`' && s[len(s)-1] == '`' {
		return s[1 : len(s)-1], true
	}
	return "", false
}
