package mermaid_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

var entity = regexp.MustCompile(`#(\d+);`)

// decode is what Mermaid does with entities.
func decode(s string) string {
	return entity.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.Atoi(e[1 : len(e)-1])
		return string(rune(n))
	})
}

// FuzzEscape: what is shown is the name, and nothing in the source can end the
// quotes, start another line, or be taken for an order.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "booking.events", `"]`, "a\nb", "#35;", "direction LR", "style x:#35;", "$$x$$", "a\\nb", "예매", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := mermaid.Escape(s)
		if strings.ContainsAny(got, "\"\n\r`<>[]{}|%*$\\:") {
			t.Errorf("Escape(%q) = %q holds a sign that Mermaid reads", s, got)
		}
		want := strings.ReplaceAll(view.Clean(s), "\u200b", "")
		if back := strings.ReplaceAll(decode(got), "\u200b", ""); back != want {
			t.Errorf("Escape(%q) is shown as %q", s, back)
		}
	})
}
