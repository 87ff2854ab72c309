package load

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"
)

// listMode asks for what the packages are made of and for the export data of
// everything they import, but for no types: packages are checked here, each by
// itself, so that only those worth reading cost time and memory.
const listMode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles |
	packages.NeedImports | packages.NeedDeps | packages.NeedExportFile | packages.NeedModule |
	packages.NeedTypesSizes

// A listing is what the go command says about one query.
type listing struct {
	query
	roots    []*packages.Package
	all      []*packages.Package // roots and dependencies, dependencies first
	problems []Problem
	err      error // nothing could be listed
}

// listAll runs the queries, two at a time: a go command waits for its disk a
// good part of its time, and more of them only compete for the build cache.
func listAll(ctx context.Context, cfg Config, queries []query) []*listing {
	lists := make([]*listing, len(queries))
	slots := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for i, q := range queries {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			lists[i] = list(ctx, cfg, q)
		})
	}
	wg.Wait()
	return lists
}

func list(ctx context.Context, cfg Config, q query) *listing {
	l := &listing{query: q}
	pc := &packages.Config{
		Mode:    listMode,
		Context: ctx,
		Dir:     q.dir,
		Env:     append(os.Environ(), q.env...),
	}
	if cfg.Tags != "" {
		pc.BuildFlags = []string{"-tags=" + cfg.Tags}
	}
	roots, err := packages.Load(pc, q.patterns...)
	if err != nil {
		l.err = &Error{What: goMessage(err.Error()), Where: q.dir, Err: err}
		return l
	}
	l.roots = roots
	packages.Visit(roots, nil, func(p *packages.Package) { l.all = append(l.all, p) })
	return l
}

// goMessage cuts what the go command said down to one line that a reader can
// act on.
func goMessage(s string) string {
	s = strings.TrimPrefix(s, "err: exit status 1: stderr: ")
	s = strings.TrimPrefix(s, "go: ")
	return oneLine(strings.ReplaceAll(s, "\n\t", " "))
}

// position makes a position of the go command (file:line:col, relative to where
// it ran) one of this tree.
func (l *listing) position(pos string, names *fileNames) string {
	file, rest, _ := strings.Cut(pos, ":")
	if file == "" || file == "-" {
		return ""
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(l.dir, file)
	}
	line, _, _ := strings.Cut(rest, ":")
	if line == "" {
		return names.file(file)
	}
	return names.file(file) + ":" + line
}
