// Package image draws a topology as SVG and PNG. It lays out the text that
// package dot writes with the Graphviz that go-graphviz carries as WebAssembly,
// so nothing has to be installed; no other package imports go-graphviz.
package image

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/cgraph"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/dot"
	"github.com/msatopo/msatopo/graph/render/image/wasmcache"
	"github.com/msatopo/msatopo/graph/render/view"
)

func init() { wasmcache.Restore() }

// WriteSVG writes t as one SVG picture.
func WriteSVG(w io.Writer, t *graph.Topology, o view.Options) error {
	svg, err := layout(t, o)
	if err != nil {
		return err
	}
	_, err = w.Write(svg)
	return err
}

// WritePNG writes t as one PNG picture: the SVG, drawn. go-graphviz's own PNG
// writer fills edges and leaves out the outlines of filled shapes.
func WritePNG(w io.Writer, t *graph.Topology, o view.Options) error {
	svg, err := layout(t, o)
	if err != nil {
		return err
	}
	return rasterize(w, svg)
}

// The module is one instance with one memory: one layout at a time.
var wasm sync.Mutex

// layout is t as SVG.
func layout(t *graph.Topology, o view.Options) (svg []byte, err error) {
	var text, out bytes.Buffer
	if err := dot.Write(&text, t, o); err != nil {
		return nil, err
	}
	wasm.Lock()
	defer wasm.Unlock()
	// go-graphviz panics where its module traps, as when memory runs out.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("draw with Graphviz: %v", r)
		}
	}()
	ctx := context.Background()
	gv, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("start Graphviz: %w", err)
	}
	defer func() { _ = gv.Close() }()
	g, err := cgraph.ParseBytes(text.Bytes())
	if err != nil {
		return nil, fmt.Errorf("read DOT: %w", err)
	}
	defer func() { _ = g.Close() }()
	if err := gv.Render(ctx, g, graphviz.SVG, &out); err != nil {
		return nil, fmt.Errorf("draw with Graphviz: %w", err)
	}
	return out.Bytes(), nil
}
