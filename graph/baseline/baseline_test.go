package baseline

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
)

// findings gives one for each "subject file:line message".
func findings(words ...string) []graph.Finding {
	var out []graph.Finding
	for i, w := range words {
		f := strings.SplitN(w, " ", 3)
		out = append(out, graph.Finding{Rule: "r", Subject: f[0], Message: f[2], Position: graph.Position{File: f[1], Line: i + 1}})
	}
	graph.SortFindings(out)
	return out
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name                 string
		before, now          []graph.Finding
		new, moved, resolved string
	}{
		{name: "nothing before", now: findings("f a.go is slow"), new: "a.go is slow"},
		{name: "moved lines", before: findings("f a.go is slow"), now: findings("g a.go is new", "f a.go is slow"), new: "a.go is new"},
		{name: "another message", before: findings("f a.go is slow"), now: findings("f a.go is very slow")},
		{name: "resolved", before: findings("f a.go is slow", "g a.go is slow"), now: findings("g a.go is slow"), resolved: "a.go is slow"},
		{name: "renamed", before: findings("f a.go is slow"), now: findings("f b.go is slow"), moved: "a.go b.go"},
		{name: "one more of a kind, before the old one", before: findings("f b.go is old"), now: findings("f a.go is new", "f b.go is old"), new: "a.go is new"},
		{name: "one more of a kind, in its file", before: findings("f a.go is old"), now: findings("f a.go is new", "f a.go is old"), new: "a.go is new"},
		{name: "one of a kind less", before: findings("f a.go is one", "f a.go is two"), now: findings("f a.go is two"), resolved: "a.go is one"},
		{name: "a file twice", before: append(findings("f a.go is slow"), findings("f a.go is slow")...), now: findings("f a.go is slow"), resolved: "a.go is slow"},
	} {
		got := Compare(Entries(c.before), c.now)
		var added, moved, resolved []string
		for _, f := range got.New {
			added = append(added, f.Position.File+" "+f.Message)
		}
		for _, m := range got.Moved {
			moved = append(moved, m.File+" "+m.To)
		}
		for _, e := range got.Resolved {
			resolved = append(resolved, e.File+" "+e.Message)
		}
		if s := strings.Join(added, ", "); s != c.new {
			t.Errorf("%s: new: %q, want %q", c.name, s, c.new)
		}
		if s := strings.Join(moved, ", "); s != c.moved {
			t.Errorf("%s: moved: %q, want %q", c.name, s, c.moved)
		}
		if s := strings.Join(resolved, ", "); s != c.resolved {
			t.Errorf("%s: resolved: %q, want %q", c.name, s, c.resolved)
		}
		if got.Known+len(got.New) != len(c.now) {
			t.Errorf("%s: %d known and %d new of %d", c.name, got.Known, len(got.New), len(c.now))
		}
	}
}

func TestReadWrite(t *testing.T) {
	for _, list := range [][]graph.Finding{nil, findings("f a.go is <slow>", "g b.go is slow")} {
		var b bytes.Buffer
		if err := Write(&b, Entries(list)); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(Entries(list), append([]Entry{}, got...)); diff != "" {
			t.Error(diff)
		}
	}
	for _, broken := range []string{"", "{", "[]", "null", `{"findings": []}`, `{"msatopoBaseline": "1", "findings": [{}]}`, `{"msatopoBaseline": 1}`} {
		if _, err := Read(strings.NewReader(broken)); err == nil {
			t.Errorf("%q was taken for a baseline", broken)
		}
	}
}
