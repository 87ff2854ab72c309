package mermaid_test

import (
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/trace"
)

// TestBrowserSequence draws the trace of every entry point: the real mermaid takes
// each, and draws as many arrows as there are.
func TestBrowserSequence(t *testing.T) {
	sources, arrows := map[string]string{}, map[string]int{}
	for _, name := range []string{"booking", "medium", "hostile"} {
		top := read(t, name)
		entries := []trace.Entry{}
		for _, e := range top.Entrypoints {
			if found, err := trace.Find(top, e.ID); err == nil {
				entries = append(entries, found)
			}
		}
		for _, c := range top.Channels {
			entries = append(entries, trace.Entry{Channel: c.ID, Operation: c.Name})
		}
		for _, e := range entries[:min(len(entries), 60)] {
			key := name + " " + e.Title()
			sources[key] = trace.Mermaid(top, e, 16)
			for _, line := range strings.Split(sources[key], "\n") {
				for _, arrow := range []string{"->>", "-)"} {
					if head, _, _ := strings.Cut(line, ":"); strings.Contains(head, arrow) {
						arrows[key]++
					}
				}
			}
		}
	}
	odd := []graph.Service{{ID: "end", Kind: graph.KindService}, {ID: "wrap:x;#9829;", Kind: graph.KindExternal}}
	top := &graph.Topology{Services: odd, Calls: []graph.Call{{From: "end", To: odd[1].ID, Protocol: "http", Operation: "GET /end;%%{x}", InLoop: true, Entrypoints: []string{"e"}}},
		Entrypoints: []graph.Entrypoint{{ID: "e", Service: "end", Kind: graph.EntryTimer, Operation: "loop\nend"}}}
	e, err := trace.Find(top, "e")
	if err != nil {
		t.Fatal(err)
	}
	sources["odd"] = trace.Mermaid(top, e, 3)
	drawn := browser(t, sources)
	for name, d := range drawn {
		if d.Error != "" || len(d.Tags) > 0 {
			t.Errorf("%s: error %q, markup %q\n%s", name, d.Error, d.Tags, sources[name])
		}
		if want := arrows[name]; name != "odd" && d.Edges != want {
			t.Errorf("%s: %d arrows, want %d\n%s", name, d.Edges, want, sources[name])
		}
	}
	for _, want := range []string{"end", "wrap:x;#9829; (external)", "HTTP GET /end;%%{x}"} {
		if !drawn["odd"].shows(want) {
			t.Errorf("%q is not shown: %q\n%s", want, drawn["odd"].Texts, sources["odd"])
		}
	}
}
