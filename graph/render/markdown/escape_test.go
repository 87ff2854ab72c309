package markdown

import (
	"html"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

func TestCode(t *testing.T) {
	for in, want := range map[string]string{
		"a":     "`a`",
		"a|b":   "`a\\|b`",
		"a`b":   "``a`b``",
		`a\|b`:  "<code>a&#92;&#124;b</code>",
		"`":     "`` ` ``",
		"a``b`": "``` a``b` ```",
		"":      "` `",
		"<b>":   "`<b>`",
		"a\nb":  "`a↵b`",
		" x ":   "`  x  `",
	} {
		if got := Code(in); got != want {
			t.Errorf("Code(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestLink(t *testing.T) {
	for _, c := range []struct {
		prefix string
		p      graph.Position
		want   string
	}{
		{"", graph.Position{File: "services/a/main.go", Line: 12}, "[main.go:12](services/a/main.go#L12)"},
		{"../", graph.Position{File: "a.go", Line: 1}, "[a.go:1](../a.go#L1)"},
		{"", graph.Position{File: "a.go"}, "[a.go](a.go)"},
		{"", graph.Position{}, ""},
		{"", graph.Position{File: "my app (1)/a|b #2.go", Line: 3}, `[a\|b \#2.go:3](my%20app%20%281%29/a%7Cb%20%232.go#L3)`},
		{"", graph.Position{File: "example.com/lib@v1.2.3/pub.go", Line: 7}, "`example.com/lib@v1.2.3/pub.go:7`"},
		{"", graph.Position{File: "team@view/pub.go", Line: 7}, "[pub.go:7](team@view/pub.go#L7)"},
		{"", graph.Position{File: "a:b.go", Line: 7}, "[a:b.go:7](./a:b.go#L7)"},
	} {
		if got := Link(c.prefix, c.p); got != c.want {
			t.Errorf("Link(%q, %v) = %s, want %s", c.prefix, c.p, got, c.want)
		}
	}
}

// unescape is what a table and a code span do with the text inside.
func unescape(code string) string {
	if inner, ok := strings.CutPrefix(code, "<code>"); ok {
		return html.UnescapeString(strings.TrimSuffix(inner, "</code>"))
	}
	code = strings.ReplaceAll(code, `\|`, "|")
	fence := code[:len(code)-len(strings.TrimLeft(code, "`"))]
	inner := strings.TrimSuffix(strings.TrimPrefix(code, fence), fence)
	if strings.HasPrefix(inner, " ") && strings.HasSuffix(inner, " ") && strings.TrimSpace(inner) != "" {
		inner = inner[1 : len(inner)-1]
	}
	return inner
}

// FuzzCode: a code span shows the name, on one line, in one cell.
func FuzzCode(f *testing.F) {
	for _, s := range []string{"a", "`", "a|b", `a\|b`, " `` ", "x`", "\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Code(s)
		if strings.ContainsAny(got, "\n\r") {
			t.Errorf("Code(%q) = %q has a line break", s, got)
		}
		if cells := strings.Count(got, "|") - strings.Count(got, `\|`); cells != 0 {
			t.Errorf("Code(%q) = %q ends the cell", s, got)
		}
		if want := view.Clean(s); strings.TrimSpace(want) != "" && unescape(got) != want {
			t.Errorf("Code(%q) = %q shows %q", s, got, unescape(got))
		}
	})
}

func TestText(t *testing.T) {
	if got, want := Text("<T> | `x` @you\n[a](b) #12 _y_ $z$"), "&lt;T&gt; \\| \\`x\\` &#64;you↵\\[a\\](b) \\#12 \\_y\\_ \\$z\\$"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
