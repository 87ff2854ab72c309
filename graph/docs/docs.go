// Package docs reads what a tree says of its channels and messages besides the Go
// code: AsyncAPI files, EventCatalog resources, the event catalog docs/events.md;
// and it finds names of channels in code of other languages.
//
// Nothing outside the tree is opened. What cannot be read documents nothing.
package docs

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

const (
	maxFile  = 1 << 20 // what people write stays far below
	maxFiles = 20000   // of each sort
)

// skipped are folders that hold no documentation, or code, of this tree's own.
var skipped = map[string]bool{
	".git": true, "node_modules": true, "vendor": true, "third_party": true, "testdata": true, "dist": true, ".terraform": true, "examples": true,
}

// A Set is what a tree says. It may be nil, which says nothing.
type Set struct {
	Docs []graph.Doc // by position; Channels is filled by Apply

	dir     string
	foreign []string // code of other languages, and its settings
}

// Read reads the tree under dir.
func Read(dir string) (*Set, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	s := &Set{dir: dir}
	read := 0
	err = fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if p == "." {
				return err
			}
			return nil
		case d.IsDir():
			if p != "." && skipped[d.Name()] {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular():
			return nil
		}
		if isForeign(p) && len(s.foreign) < maxFiles {
			s.foreign = append(s.foreign, p)
		}
		reader := readerOf(p)
		if reader == nil || read == maxFiles {
			return nil
		}
		read++
		if data, err := readFile(root, p); err == nil {
			s.Docs = append(s.Docs, reader(p, data)...)
		}
		return nil
	})
	slices.SortStableFunc(s.Docs, func(a, b graph.Doc) int { return a.Position.Compare(b.Position) })
	return s, err
}

// readerOf is what reads a file, nil when it documents no channel.
func readerOf(p string) func(p string, data []byte) []graph.Doc {
	name := path.Base(p)
	switch path.Ext(name) {
	case ".yaml", ".yml", ".json":
		return asyncAPI
	case ".md", ".mdx":
		switch {
		case name == "index.md" || name == "index.mdx":
			if resourceKind(p) != "" {
				return eventCatalog
			}
		case p == "docs/events.md" || strings.HasSuffix(p, "/docs/events.md"):
			return catalog
		}
	}
	return nil
}

var errTooLarge = errors.New("file is too large")

func readFile(root *os.Root, p string) ([]byte, error) {
	f, err := root.Open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if len(data) > maxFile {
		return nil, errTooLarge
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), err
}

// sentence is the first sentence of a text, on one line.
func sentence(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n\n")
	text = strings.Join(strings.Fields(text), " ")
	if head, _, ok := strings.Cut(text, ". "); ok {
		text = head
	}
	return strings.TrimSuffix(text, ".")
}
