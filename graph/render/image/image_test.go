package image

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/cgraph"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/dot"
	"github.com/msatopo/msatopo/graph/render/view"
)

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

// texts is what a reader of an SVG sees.
func texts(t *testing.T, svg []byte) []string {
	t.Helper()
	var list []string
	dec := xml.NewDecoder(bytes.NewReader(svg))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		if el, ok := tok.(xml.StartElement); ok && el.Name.Local == "text" {
			var s string
			if err := dec.DecodeElement(&s, &el); err != nil {
				t.Fatal(err)
			}
			list = append(list, s)
		}
	}
}

func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
}

// TestNamesAreShown looks for every name, however hostile, in the picture.
func TestNamesAreShown(t *testing.T) {
	for _, name := range []string{"booking", "hostile", "medium"} {
		top := read(t, name)
		var b bytes.Buffer
		if err := WriteSVG(&b, top, view.Options{}); err != nil {
			t.Fatal(err)
		}
		var seen []string
		for _, s := range texts(t, b.Bytes()) {
			seen = append(seen, squeeze(s))
		}
		g, err := view.Build(top, view.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes {
			want := squeeze(view.Shorten(view.Clean(n.Name), 60))
			if !slices.Contains(seen, want) {
				t.Errorf("%s: %q is not shown", name, want)
			}
		}
	}
}

// TestParseBack reads the DOT with Graphviz's own parser and counts.
func TestParseBack(t *testing.T) {
	for _, name := range []string{"empty", "booking", "hostile", "medium"} {
		top := read(t, name)
		var b bytes.Buffer
		if err := dot.Write(&b, top, view.Options{}); err != nil {
			t.Fatal(err)
		}
		g, err := graphviz.ParseBytes(b.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want, err := view.Build(top, view.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range want.Nodes {
			if node, err := g.NodeByName(n.ID); err != nil || node == nil {
				t.Errorf("%s: %s (%s) is missing: %v", name, n.ID, n.Name, err)
			}
		}
		if got := countEdges(t, g); got != len(want.Edges) {
			t.Errorf("%s: %d edges, want %d", name, got, len(want.Edges))
		}
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	}
}

// countEdges counts the edges between nodes that are not of the legend.
func countEdges(t *testing.T, g *cgraph.Graph) int {
	t.Helper()
	count := 0
	for n, err := g.FirstNode(); n != nil; n, err = g.NextNode(n) {
		if err != nil {
			t.Fatal(err)
		}
		if name, _ := n.Name(); !strings.HasPrefix(name, "n") {
			continue
		}
		for e, err := g.FirstOut(n); e != nil; e, err = g.NextOut(e) {
			if err != nil {
				t.Fatal(err)
			}
			count++
		}
	}
	return count
}

// TestSameBytes draws at the same time and again: the bytes never differ.
func TestSameBytes(t *testing.T) {
	top := read(t, "booking")
	for name, write := range map[string]func(io.Writer, *graph.Topology, view.Options) error{"svg": WriteSVG, "png": WritePNG} {
		outs := make([]bytes.Buffer, 6)
		var wg sync.WaitGroup
		for i := range outs {
			wg.Go(func() {
				if err := write(&outs[i], top, view.Options{}); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		for i := range outs {
			if !bytes.Equal(outs[0].Bytes(), outs[i].Bytes()) {
				t.Errorf("%s: run %d differs", name, i)
			}
		}
	}
}

func TestPNG(t *testing.T) {
	var b bytes.Buffer
	if err := WritePNG(&b, read(t, "booking"), view.Options{}); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	colors := map[uint32]bool{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			colors[r>>8<<16|g>>8<<8|b>>8] = true
		}
	}
	for _, want := range []uint32{0xffffff, 0xe5dbff, 0x7048e8, 0x1864ab, 0x57606a} {
		if !colors[want] {
			t.Errorf("colour #%06x is nowhere in the picture", want)
		}
	}
}

func TestUnknownFocus(t *testing.T) {
	err := WriteSVG(io.Discard, read(t, "booking"), view.Options{Focus: "bookin"})
	if err == nil || !strings.Contains(err.Error(), `"booking"`) {
		t.Errorf("error %v does not suggest booking", err)
	}
	// Graphviz is usable after an error.
	if err := WriteSVG(io.Discard, read(t, "booking"), view.Options{}); err != nil {
		t.Error(err)
	}
}

func TestDashes(t *testing.T) {
	got := line{{0, 0}, {10, 0}}.dashes(3, 2)
	want := []line{{{0, 0}, {3, 0}}, {{5, 0}, {8, 0}}}
	if len(got) != 2 || !slices.Equal(got[0], want[0]) || !slices.Equal(got[1], want[1]) {
		t.Errorf("dashes = %v, want %v", got, want)
	}
}

// TestMissingGlyph: a character that no font has is told by its number.
func TestMissingGlyph(t *testing.T) {
	c, err := newCanvas("0 0 10 10")
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for _, r := range c.split("a\U0010fffdb", false, 12) {
		text += r.text
	}
	if text != "aU+10FFFDb" {
		t.Errorf("got %q", text)
	}
}

func BenchmarkSVG(b *testing.B) {
	f, err := os.Open("../testdata/medium.json")
	if err != nil {
		b.Fatal(err)
	}
	top, err := graph.Decode(f)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := WriteSVG(io.Discard, top, view.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
