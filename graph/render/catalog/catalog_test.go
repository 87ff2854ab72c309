package catalog

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/docs"
)

func update(t *testing.T, top *graph.Topology, old string, o Options) string {
	t.Helper()
	out, _, err := Update(top, old, o)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t *testing.T, name string) *graph.Topology {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	top, err := graph.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return top
}

// TestNothingToDo writes each topology twice: the second time nothing changes, also
// where names look like Markdown, HTML or the comments that part the catalog.
func TestNothingToDo(t *testing.T) {
	for _, name := range []string{"empty", "booking", "medium", "hostile"} {
		top := read(t, name)
		top.Channels = append(top.Channels, graph.Channel{ID: "kafka:--> " + docs.End, Name: "--> " + docs.End, System: "kafka", Kind: graph.KindTopic, Resolution: graph.Constant})
		for _, lang := range Languages {
			first := update(t, top, "", Options{Lang: lang})
			second := update(t, top, first, Options{})
			if diff := cmp.Diff(strings.Split(first, "\n"), strings.Split(second, "\n")); diff != "" {
				t.Errorf("%s %s:\n%s", name, lang, diff)
			}
			sections, err := docs.Sections(first)
			if err != nil {
				t.Fatalf("%s %s: %v", name, lang, err)
			}
			for _, s := range sections {
				if s.Kind != docs.BlockChannel && s.Kind != docs.BlockWas && strings.TrimSpace(strings.Join(s.Hand, "")) != "" {
					t.Errorf("%s %s: line %d: left outside of the generated parts: %q", name, lang, s.At, s.Hand)
				}
			}
		}
	}
}

// shop is a small system: order publishes to each of the channels.
func shop(channels ...string) *graph.Topology {
	top := &graph.Topology{Root: "shop", Services: []graph.Service{{ID: "order", Kind: graph.KindService}}}
	for _, name := range channels {
		name, payload, _ := strings.Cut(name, "=")
		id := "kafka:" + name
		c := graph.Channel{ID: id, System: "kafka", Kind: graph.KindTopic, Name: name, Resolution: graph.Constant}
		if payload != "" {
			c.Messages = []string{payload}
			top.Messages = append(top.Messages, graph.Message{ID: payload, Name: payload})
		}
		top.Channels = append(top.Channels, c)
		top.Publishes = append(top.Publishes, graph.ChannelEdge{Service: "order", Channel: id, Position: graph.Position{File: "main.go", Line: 1}})
	}
	return top
}

// below gives the lines that people wrote below the heading of a channel.
func below(t *testing.T, text, id string) string {
	t.Helper()
	sections, err := docs.Sections(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		if s.ID == id {
			return s.Kind + ": " + strings.TrimSpace(strings.Join(s.Hand, "\n"))
		}
	}
	return ""
}

func describe(text, words string) string {
	return strings.Replace(text, languages["en"].placeholder, words, 1)
}

func TestMoves(t *testing.T) {
	const written = "channel: Sent when paid.\n\n- **Owner:** –\n- **SLA:** –"
	const gone = "was: Sent when paid.\n\n- **Owner:** –\n- **SLA:** –"
	for _, c := range []struct {
		name        string
		first, then []string
		id, want    string
	}{
		{"the same", []string{"a=A"}, []string{"a=A", "b=B"}, "kafka:a", written},
		{"renamed", []string{"a=A"}, []string{"b=A"}, "kafka:b", written},
		{"renamed, among others", []string{"a=A", "x=X"}, []string{"b=A", "c=C", "x=X"}, "kafka:b", written},
		{"another payload", []string{"a=A"}, []string{"b=B"}, "kafka:a", gone},
		{"no payload known", []string{"a"}, []string{"b"}, "kafka:a", gone},
		{"gone beside one that was there", []string{"a=A", "b=A"}, []string{"b=A"}, "kafka:a", gone},
		{"two that may be it", []string{"a=A"}, []string{"b=A", "c=A"}, "kafka:a", gone},
		{"two that may be it, one of which has nearly the name", []string{"order.paid=A"}, []string{"order.paid.v2=A", "c=A"}, "kafka:order.paid.v2", written},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := describe(update(t, shop(c.first...), "", Options{}), "Sent when paid.")
			text = update(t, shop(c.then...), text, Options{})
			if got := below(t, text, c.id); got != c.want {
				t.Errorf("%q, want %q in\n%s", got, c.want, text)
			}
			if strings.Count(text, "Sent when paid.") < 1 {
				t.Error("lost")
			}
			// What is gone comes back to its place.
			text = update(t, shop(c.first...), text, Options{})
			if got := below(t, text, "kafka:"+strings.Split(c.first[0], "=")[0]); got != written {
				t.Errorf("back: %q, want %q", got, written)
			}
		})
	}
}

func TestOld(t *testing.T) {
	top := shop("a=A")
	first := update(t, top, describe(update(t, top, "", Options{}), "Sent when paid."), Options{}) // its index has the description

	if _, _, err := Update(top, "# Events\n", Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("another's document: %v", err)
	}
	for _, c := range []struct{ name, old, want string }{
		{"merge", strings.Replace(first, "Sent when paid.", "<<<<<<< HEAD\nSent when paid.\n=======\nSent.\n>>>>>>> branch", 1), "a merge left both versions"},
		{"no end", strings.Replace(first, docs.End, "", 1), "begins inside that of line 1"},
		{"no last end", first[:strings.LastIndex(first, docs.End)], "does not end"},
		{"no begin", strings.Replace(first, docs.Begin(docs.Block{Kind: docs.BlockFacts}), "", 1), "ends that did not begin"},
	} {
		if _, _, err := Update(top, c.old, Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}

	windows := update(t, top, strings.ReplaceAll(first, "\n", "\r\n"), Options{})
	if strings.ReplaceAll(windows, "\r\n", "\n") != first || strings.Count(windows, "\r\n") != strings.Count(windows, "\n") {
		t.Error("lines that end as on Windows are changed")
	}

	ko := update(t, top, first, Options{Lang: "ko"})
	if !strings.Contains(ko, "- **담당:** –") || strings.Contains(ko, "Owner") || !strings.Contains(ko, "Sent when paid.") {
		t.Errorf("in Korean:\n%s", ko)
	}
	if update(t, top, ko, Options{}) != ko {
		t.Error("the language is not kept")
	}
	if update(t, top, ko, Options{Lang: "en"}) != first {
		t.Error("the way back to English is not the same")
	}
}

func TestAdopt(t *testing.T) {
	old := "# Our events\n\nAsk the shop team.\n\n### `a`\n\nSent when paid.\n\n#### Owner\n\nshop\n\n### other\n\nNot in this code.\n\n## Glossary\n\nPaid: the money is there.\n"
	text := update(t, shop("a=A", "b=B"), old, Options{Adopt: true})
	if got, want := below(t, text, "kafka:a"), "channel: Sent when paid.\n\n#### Owner\n\nshop\n\n- **Owner:** –\n- **SLA:** –"; got != want {
		t.Errorf("a: %q, want %q", got, want)
	}
	front, _, _ := strings.Cut(text, "<!-- msatopo:begin")
	if want := "# Our events\n\nAsk the shop team.\n\n### other\n\nNot in this code.\n\n## Glossary\n\nPaid: the money is there.\n\n"; front != want {
		t.Errorf("front: %q, want %q", front, want)
	}
	if update(t, shop("a=A", "b=B"), text, Options{Adopt: true}) != text {
		t.Error("adopted twice")
	}
}
