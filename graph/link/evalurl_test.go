package link

import "testing"

func TestCutPath(t *testing.T) {
	host := part{kind: partHole, lit: "host"}
	for _, c := range []struct {
		url          text
		origin, path string
	}{
		{lit("http://h:80/v1/x?q=/y"), "http://h:80", "/v1/x?q=/y"},
		{lit("http://h?q=1"), "http://h", "?q=1"},
		{lit("http://h"), "http://h", ""},
		{lit("/only/path"), "", "/only/path"},
		{text{{kind: partLit, lit: "http://"}, host, {kind: partLit, lit: ":80/v1"}}, "http://{host}:80", "/v1"},
		{text{{kind: partLit, lit: "http://"}, host}, "http://{host}", ""},
	} {
		origin, path := cutPath(c.url)
		if show(origin) != c.origin || show(path) != c.path {
			t.Errorf("%s: %q and %q, want %q and %q", show(c.url), show(origin), show(path), c.origin, c.path)
		}
	}
}

// show writes holes in braces.
func show(t text) string {
	s := ""
	for _, p := range t {
		if p.kind != partLit {
			p.lit = "{" + p.lit + "}"
		}
		s += p.lit
	}
	return s
}
