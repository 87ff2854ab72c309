// Package render_test holds every format to its golden files: the same
// topologies go through all of them.
package render_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/dot"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

var update = flag.Bool("update", false, "write the golden files anew")

type writer func(io.Writer, *graph.Topology, view.Options) error

func read(t *testing.T, name string) *graph.Topology {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	top, err := graph.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	top.Sort()
	return top
}

func render(t *testing.T, write writer, top *graph.Topology, o view.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, top, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the difference\n%s", path, got)
	}
}

func TestGolden(t *testing.T) {
	cases := []struct {
		file, topology string
		write          writer
		options        view.Options
	}{
		{"empty.md", "empty", markdown.Write, view.Options{}},
		{"empty.mmd", "empty", mermaid.Write, view.Options{}},
		{"empty.dot", "empty", dot.Write, view.Options{}},
		{"booking.md", "booking", markdown.Write, view.Options{}},
		{"booking.mmd", "booking", mermaid.Write, view.Options{}},
		{"booking.dot", "booking", dot.Write, view.Options{}},
		{"booking_services.mmd", "booking", mermaid.Write, view.Options{View: view.Services}},
		{"booking_channels.mmd", "booking", mermaid.Write, view.Options{View: view.Channels}},
		{"booking_channels.dot", "booking", dot.Write, view.Options{View: view.Channels}},
		{"booking_payment.md", "booking", markdown.Write, view.Options{Focus: "payment", LinkPrefix: "../"}},
		{"booking_completed.mmd", "booking", mermaid.Write, view.Options{Focus: "booking-completed"}},
		{"medium.md", "medium", markdown.Write, view.Options{}},
		{"hostile.md", "hostile", markdown.Write, view.Options{}},
		{"hostile.mmd", "hostile", mermaid.Write, view.Options{}},
		{"hostile.dot", "hostile", dot.Write, view.Options{}},
	}
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			top := read(t, c.topology)
			got := render(t, c.write, top, c.options)
			if again := render(t, c.write, top, c.options); again != got {
				t.Error("a second run gave other bytes")
			}
			golden(t, c.file, got)
		})
	}
}

// TestJSON holds the JSON form to the schema, and to itself: what was read and
// written again is the same bytes.
func TestJSON(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../testdata/topology.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no topologies: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			top, err := graph.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			top.Sort()
			var b bytes.Buffer
			if err := graph.Encode(&b, top); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Base(file), b.String())
			var doc any
			if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Error(err)
			}
		})
	}
}
