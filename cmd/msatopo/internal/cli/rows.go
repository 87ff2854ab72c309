package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/msatopo/msatopo/cmd/msatopo/internal/config"
	"github.com/msatopo/msatopo/cmd/msatopo/internal/load"
	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// parseRows begins to parse the rows, which is done when the go command has listed
// the packages.
func parseRows(conf *config.File) func() (*knowledge.Set, error) {
	parsed := sync.OnceValues(conf.Rows)
	go parsed()
	return parsed
}

// libraries is what the loader asks of the rows.
type libraries struct {
	rows func() (*knowledge.Set, error)
}

func (l libraries) IsLibrary(path string) bool {
	s, err := l.rows()
	return err == nil && s.IsLibrary(path)
}

func (l libraries) IsGenerated(path string) bool {
	s, err := l.rows()
	return err == nil && s.IsGenerated(path)
}

func (l libraries) Covers(path string) bool {
	s, err := l.rows()
	return err == nil && s.Covers(path)
}

// tellRows warns of the user's rows that are about no function: a misspelt row
// looks like one that finds nothing. What the tree calls or declares exists; only
// the rest is looked up.
func (s *source) tellRows(ctx context.Context, stderr io.Writer, conf *config.File, rows *knowledge.Set, pkgs []*flow.Package) {
	seen := namesIn(pkgs)
	var unseen []knowledge.UserRow
	var paths []string
	for _, row := range rows.UserRows() {
		tellArguments(stderr, conf.Path, row, seen)
		if _, ok := seen[row.Func]; !ok {
			unseen = append(unseen, row)
			paths = append(paths, row.Package)
		}
	}
	if len(unseen) == 0 {
		return
	}
	declared, err := load.Lookup(ctx, s.dir, s.tags, paths)
	if err != nil {
		return // the listing has told what is wrong with the modules
	}
	for _, row := range unseen {
		has, known := declared.Has(row.Package, row.Func)
		switch {
		case !known:
			fmt.Fprintf(stderr, "msatopo: %s:%d:%d: warning: no module of the tree has the package %s\n", conf.Path, row.Where.Line, row.Where.Column, row.Package)
		case !has:
			fmt.Fprintf(stderr, "msatopo: %s:%d:%d: warning: there is no function %s%s\n", conf.Path, row.Where.Line, row.Where.Column,
				row.Func, knowledge.Nearest(row.Func, declared.In(row.Package)))
		}
	}
}

// tellArguments warns of arguments that the row's function does not have.
func tellArguments(stderr io.Writer, path string, row knowledge.UserRow, seen map[string]int) {
	n, ok := seen[row.Func]
	if !ok || n < 0 {
		return
	}
	if strings.HasPrefix(row.Func, "(") { // the receiver is not counted
		n--
	}
	for _, a := range row.Args {
		if a.N >= n {
			fmt.Fprintf(stderr, "msatopo: %s:%d:%d: warning: %s has no arg%d, it has %s\n", path, a.Where.Line, a.Where.Column, row.Func, a.N, argNames(n))
		}
	}
}

func argNames(n int) string {
	switch n {
	case 0:
		return "no arguments"
	case 1:
		return "arg0"
	}
	return fmt.Sprintf("arg0 to arg%d", n-1)
}

// namesIn lists the functions that the packages call or declare, with the number of
// their parameters, the receiver included; -1 is not known.
func namesIn(pkgs []*flow.Package) map[string]int {
	seen := map[string]int{}
	for _, p := range pkgs {
		for i := range p.Funcs {
			f := &p.Funcs[i]
			seen[p.Str(f.Name)] = int(f.Params)
			for _, v := range f.Values {
				switch v.Op {
				case flow.OpCall, flow.OpInvoke:
					seen[p.Str(v.Name)] = len(v.Args)
				case flow.OpFunc:
					if _, ok := seen[p.Str(v.Name)]; !ok {
						seen[p.Str(v.Name)] = -1
					}
				}
			}
		}
	}
	return seen
}
