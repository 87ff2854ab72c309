package mermaid

import (
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/render/view"
)

// Escape writes s so that Mermaid shows it as it is inside a quoted text.
// Everything but letters, digits and a few harmless signs becomes a numeric
// entity (#35;), which is Mermaid's own way. That also disarms what Mermaid
// reads inside quotes: HTML, Markdown, math ($$), icons (fa:fa-x), directives
// (%%{) and the lines on which it looks for "style" and a colon.
func Escape(s string) string {
	var b strings.Builder
	for _, r := range view.Clean(s) {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r > 0x9f,
			strings.ContainsRune(" /,()", r):
			b.WriteRune(r)
		default:
			b.WriteString("#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}
