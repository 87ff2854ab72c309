package mermaid

import (
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/render/view"
)

// gap is a character of no width. It parts what Mermaid still acts on after it
// has decoded the entities: formulas, icons, and \n for a line break.
const gap = "\u200b"

var parting = strings.NewReplacer("$$", "$"+gap+"$", ":fa-", ":"+gap+"fa-", `\n`, `\`+gap+"n")

// Escape writes s so that Mermaid shows it as it is inside a quoted text.
// Everything but letters, digits and a few harmless signs becomes a numeric
// entity (#35;), which is Mermaid's own way. That also disarms what Mermaid
// reads inside quotes: HTML, Markdown, directives (%%{) and the lines on which
// it looks for "style" and a colon.
func Escape(s string) string {
	var b strings.Builder
	text := []rune(parting.Replace(view.Clean(s)))
	for i, r := range text {
		inWord := i > 0 && i+1 < len(text) && alphanumeric(text[i-1]) && alphanumeric(text[i+1])
		switch {
		case alphanumeric(r), r > 0x9f, strings.ContainsRune(" /,(", r), inWord && strings.ContainsRune(".-_", r):
			if r == ' ' && strings.HasSuffix(string(text[:i]), "direction") {
				b.WriteString("#32;") // Mermaid takes any line with "direction LR" for an order
				continue
			}
			b.WriteRune(r)
		default:
			b.WriteString("#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}

func alphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}
