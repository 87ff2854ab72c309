package markdown

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// Code is s as a code span that may stand in a table cell: nothing inside is
// Markdown, HTML, a mention or a link, and a pipe does not end the cell.
func Code(s string) string {
	s = view.Clean(s)
	if strings.TrimSpace(s) == "" {
		return "` `"
	}
	if strings.Contains(s, `\|`) {
		return codeTag(s)
	}
	run, most := 0, 0
	for _, r := range s {
		if run++; r != '`' {
			run = 0
		}
		most = max(most, run)
	}
	fence := strings.Repeat("`", most+1)
	// A space is taken off both ends when both have one; a backtick needs one.
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") || strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") {
		s = " " + s + " "
	}
	return fence + escapePipes(s) + fence
}

func escapePipes(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// codeTag is Code for a name with a backslash before a pipe: what a table makes
// of two backslashes and a pipe inside a code span differs between readers.
func codeTag(s string) string {
	var b strings.Builder
	b.WriteString("<code>")
	for _, r := range s {
		if r > ' ' && r < 0x7f && !alphanumeric(r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteString("</code>")
	return b.String()
}

func alphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

// Text is s as plain words: whatever Markdown or HTML would read is escaped.
func Text(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSpace(view.Clean(s)) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '@':
			b.WriteString("&#64;") // a mention otherwise, backslash or not
		case strings.ContainsRune("\\`*_{}[]#|~$!", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Link is a position as a link to the line that works on a code host, or the
// position alone where it lies outside the tree (module@version/path).
func Link(prefix string, p graph.Position) string {
	file := view.Clean(p.File)
	text := path.Base(file)
	if p.Line > 0 {
		text += fmt.Sprintf(":%d", p.Line)
	}
	if p.File == "" {
		return ""
	}
	if dependency(file) {
		return Code(p.String())
	}
	return "[" + Text(text) + "](" + prefix + target(p) + ")"
}

// Brackets would end a link, and a pipe a cell.
var brackets = strings.NewReplacer("(", "%28", ")", "%29", "|", "%7C")

// target is the address of a position below the link prefix.
func target(p graph.Position) string {
	parts := strings.Split(p.File, "/")
	for i, s := range parts {
		parts[i] = brackets.Replace(url.PathEscape(s))
	}
	s := strings.Join(parts, "/")
	if strings.Contains(parts[0], ":") {
		s = "./" + s // else what is before the colon is read as a scheme
	}
	if p.Line > 0 {
		s += fmt.Sprintf("#L%d", p.Line)
	}
	return s
}

// dependency tells a file of another module: a part of its path is name@v1.2.3.
func dependency(file string) bool {
	i := strings.LastIndex(file, "@v")
	return i > 0 && len(file) > i+2 && file[i+2] >= '0' && file[i+2] <= '9' && strings.Contains(file[i:], "/")
}
