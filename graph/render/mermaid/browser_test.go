package mermaid_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

const chromium = "/usr/bin/chromium"

// A drawn is what testdata/render.mjs says of one diagram.
type drawn struct {
	Error string
	Texts []string // what a reader sees
	Edges int
	Tags  []string // HTML in labels that no label should have
}

// browser renders sources with the real mermaid, and skips the test where that
// is not to be had. CI has it: see .ci/mermaid.
func browser(t *testing.T, sources map[string]string) map[string]drawn {
	t.Helper()
	folder := os.Getenv("MSATOPO_MERMAID")
	if folder == "" {
		t.Skip("MSATOPO_MERMAID is not set: .ci/mermaid prints a folder for it")
	}
	for _, need := range []string{filepath.Join(folder, "node_modules", "mermaid"), filepath.Join(folder, "node_modules", "playwright-core"), chromium} {
		if _, err := os.Stat(need); err != nil {
			t.Skip(err)
		}
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip(err)
	}
	in, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/render.mjs", folder, chromium)
	cmd.Stdin = bytes.NewReader(in)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	var results map[string]drawn
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatal(err)
	}
	for name := range sources {
		if _, ok := results[name]; !ok {
			t.Errorf("%s was not rendered", name)
		}
	}
	return results
}

// seen is a text as a reader sees it: without signs of no width, spaces as one.
func seen(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u200b", "")), " ")
}

func (d drawn) shows(text string) bool {
	return slices.ContainsFunc(d.Texts, func(s string) bool { return seen(s) == seen(text) })
}

func read(t *testing.T, name string) *graph.Topology {
	t.Helper()
	f, err := os.Open(filepath.Join("../testdata", name+".json"))
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

// TestBrowser draws each view of each topology: every name is there as text, no
// label has become markup, and as many lines are drawn as there are edges.
func TestBrowser(t *testing.T) {
	sources := map[string]string{}
	graphs := map[string]*view.Graph{}
	for _, name := range []string{"empty", "booking", "medium", "hostile"} {
		top := read(t, name)
		for _, v := range view.Views() {
			key, o := name+" "+string(v), view.Options{View: v}
			list, err := mermaid.Diagrams(top, o)
			if err != nil {
				t.Fatal(err)
			}
			if sources[key] = list[0].Text; len(list) > 1 {
				t.Fatalf("%s does not fit one diagram", key)
			}
			if graphs[key], err = view.Build(top, o); err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := mermaid.Write(&b, top, o); err != nil {
				t.Fatal(err)
			}
			sources[key+" with legend"] = b.String()
		}
	}
	for name, d := range browser(t, sources) {
		if d.Error != "" || len(d.Tags) > 0 {
			t.Errorf("%s: error %q, markup %q", name, d.Error, d.Tags)
		}
		g := graphs[strings.TrimSuffix(name, " with legend")]
		// Mermaid 11 draws an edge from a node to itself in three pieces.
		if want := len(g.Edges); graphs[name] != nil && d.Edges != want && d.Edges != want+2*loops(g) {
			t.Errorf("%s: %d lines, want %d", name, d.Edges, want)
		}
		for _, n := range g.Nodes {
			if want := view.Shorten(view.Clean(n.Name), 60); !d.shows(want) {
				t.Errorf("%s: %q is not shown", name, want)
			}
		}
		for _, e := range g.Edges {
			if want := view.Shorten(view.Clean(e.Label), 60); want != "" && !d.shows(want) {
				t.Errorf("%s: %q is on no edge", name, want)
			}
		}
	}
}

func loops(g *view.Graph) int {
	n := 0
	for _, e := range g.Edges {
		if e.From == e.To {
			n++
		}
	}
	return n
}

// TestBrowserLargest draws diagrams at the limits that this package keeps.
func TestBrowserLargest(t *testing.T) {
	top := &graph.Topology{Root: "hub"}
	for i := range 700 {
		s := fmt.Sprintf("service-with-a-long-name-%03d", i)
		top.Services = append(top.Services, graph.Service{ID: s, Kind: graph.KindService})
		top.Calls = append(top.Calls, graph.Call{From: s, To: "service-with-a-long-name-000", Protocol: "grpc", Operation: "/a.B/C"})
	}
	list, err := mermaid.Diagrams(top, view.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, d := range browser(t, map[string]string{"overview": list[0].Text, "hub": list[1].Text, "leaf": list[2].Text}) {
		if d.Error != "" {
			t.Errorf("%s: %s", name, d.Error)
		}
		if d.shows("Maximum text size in diagram exceeded") || d.Edges == 0 {
			t.Errorf("%s was not drawn: %d edges", name, d.Edges)
		}
	}
	if list[0].Omitted == 0 {
		t.Error("the overview does not say that it leaves edges out")
	}
}
