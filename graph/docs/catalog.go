package docs

import (
	"cmp"
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

// catalog reads the event catalog: a heading of the third level is a name with what
// follows as its description; so is a row of a table that begins with a name in
// backticks.
func catalog(p string, data []byte) []graph.Doc {
	var out []graph.Doc
	var heading string // without a description so far
	var headingLine, column int
	add := func(name, summary string, line int) {
		out = append(out, graph.Doc{Kind: graph.DocCatalog, Name: name, Summary: sentence(summary), Position: graph.Position{File: p, Line: line}})
	}
	table := false
	for i, line := range strings.Split(string(data), "\n") {
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
