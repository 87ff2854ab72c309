package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/dot"
	"github.com/msatopo/msatopo/graph/render/image"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

// A format is one way to write a topology.
type format struct {
	name     string
	exts     []string
	binary   bool
	findings bool // it holds what the rules hold against the system
	write    func(io.Writer, *graph.Topology, view.Options) error
}

// formats stand in the order in which help names them; the first is the default.
var formats = []format{
	{name: "md", exts: []string{".md", ".markdown"}, write: markdown.Write},
	{name: "mermaid", exts: []string{".mmd", ".mermaid"}, write: mermaid.Write},
	{name: "dot", exts: []string{".dot", ".gv"}, write: dot.Write},
	{name: "svg", exts: []string{".svg"}, write: image.WriteSVG},
	{name: "png", exts: []string{".png"}, binary: true, write: image.WritePNG},
	{name: "json", exts: []string{".json"}, findings: true, write: writeJSON},
}

func writeJSON(w io.Writer, t *graph.Topology, o view.Options) error {
	t, err := view.Select(t, o)
	if err != nil {
		return err
	}
	return graph.Encode(w, t)
}

func formatNames() string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// chooseFormat finds the format by name, or else by the extension of the file
// that is written.
func chooseFormat(name, file string) (format, error) {
	if name == "" && (file == "" || file == "-") {
		return formats[0], nil
	}
	if name != "" {
		if i := slices.IndexFunc(formats, func(f format) bool { return f.name == name }); i >= 0 {
			return formats[i], nil
		}
		return format{}, fmt.Errorf("unknown format: %q: use one of %s", name, formatNames())
	}
	ext := strings.ToLower(filepath.Ext(file))
	if i := slices.IndexFunc(formats, func(f format) bool { return slices.Contains(f.exts, ext) }); i >= 0 {
		return formats[i], nil
	}
	return format{}, fmt.Errorf("unknown format: the extension of %s says none: add --format with one of %s", file, formatNames())
}
