// Package load turns package patterns into flow summaries: it finds the modules
// and workspaces below a root, asks the go command what they hold, type-checks
// the packages to read from source against the export data of everything they
// import, and extracts their summaries in parallel.
package load

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// Libraries says which packages the knowledge rows are about.
type Libraries interface {
	// IsLibrary reports whether the wrappers around a package are worth reading.
	IsLibrary(importPath string) bool
	// IsGenerated reports whether only generated code imports a package: that of
	// other modules is read when the tree imports it.
	IsGenerated(importPath string) bool
	// Covers reports whether rows say all there is to say about a package, so
	// that its own source is never read.
	Covers(importPath string) bool
}

// Config says what to read.
type Config struct {
	Dir       string   // -C; "" is the working directory
	Patterns  []string // none is ./...
	Tags      string   // comma-separated build tags
	Libraries Libraries
	CacheDir  string // where summaries are kept between runs; "" keeps none

	// Progress is called as packages are read; it may be nil. Calls do not overlap.
	Progress func(done, total int)
}

// A Result is what could be read.
type Result struct {
	Root     string // absolute
	Packages []*flow.Package
	Mains    []Main
	Problems []Problem
	LeftOut  []LeftOut // by build tags
}

// A Main is a command of the tree.
type Main struct {
	Path string // import path
	Dir  string // folder, relative to the root and slash-separated
}

// Load reads what cfg names. What could not be read is in Result.Problems; the
// error is for when there is nothing to read at all.
func Load(ctx context.Context, cfg Config) (*Result, error) {
	root, err := rootDir(cfg.Dir)
	if err != nil {
		return nil, err
	}
	if len(cfg.Patterns) == 0 {
		cfg.Patterns = []string{"./..."}
	}
	if err := checkFolders(root, cfg.Patterns); err != nil {
		return nil, err
	}
	env := readGoEnv()
	plan, err := planListings(root, cfg.Patterns, env)
	if err != nil {
		return nil, err
	}

	res := &Result{Root: root, Problems: plan.problems}
	res.LeftOut = leftOut(root, cfg.Patterns, cfg.Tags, env)
	names := newFileNames(root, env)
	lists := listAll(ctx, cfg, plan.listings)
	if env.cgoOff {
		for _, l := range lists {
			withCgo(l.all)
		}
	}
	units := selectUnits(lists, root, cfg.Libraries, names)
	for _, l := range lists {
		res.Problems = append(res.Problems, l.problems...)
		if e := (*Error)(nil); errors.As(l.err, &e) {
			res.Problems = append(res.Problems, Problem{Package: names.dir(l.dir), Message: e.What})
		}
	}
	if len(units) == 0 {
		if err := firstError(lists); err != nil {
			return nil, err
		}
		return nil, noPackages(root, cfg.Patterns, res)
	}

	p := newProgress(cfg.Progress, units)
	kept := openCache(cfg.CacheDir, names)
	for _, l := range lists {
		r := newReader(l, names, kept)
		r.readAll(ctx, units[l], p)
		res.Packages = append(res.Packages, r.packages...)
		res.Problems = append(res.Problems, r.problems...)
		for _, u := range units[l] {
			if u.main {
				res.Mains = append(res.Mains, Main{Path: u.pkg.PkgPath, Dir: names.dir(u.pkg.Dir)})
			}
		}
	}
	// Packages are read in parallel and modules in no promised order.
	slices.SortFunc(res.Packages, func(a, b *flow.Package) int { return cmp.Compare(a.Path, b.Path) })
	slices.SortFunc(res.Mains, func(a, b Main) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Dir, b.Dir)) })
	res.Problems = sortProblems(res.Problems)
	return res, ctx.Err()
}

func rootDir(dir string) (string, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	switch _, err := os.Stat(root); {
	case err != nil:
		return "", &Error{What: "no such folder", Where: dir, Do: "give an existing one with -C"}
	case !isDir(root):
		return "", &Error{What: "this is a file", Where: dir, Do: "give the folder of the system with -C"}
	}
	return root, nil
}

func firstError(lists []*listing) error {
	for _, l := range lists {
		if l.err != nil {
			return l.err
		}
	}
	return nil
}

// noPackages explains an empty result by the first thing that went wrong.
func noPackages(root string, patterns []string, res *Result) error {
	if len(res.Problems) > 0 {
		p := sortProblems(res.Problems)[0]
		e := &Error{What: p.Message, Where: cmp.Or(p.Position, p.Package)}
		if strings.Contains(e.What, e.Where) { // what the go command says begins with it
			e.Where = ""
		}
		for _, pattern := range patterns {
			if !isRelative(pattern) && isDir(filepath.Join(root, pattern)) {
				e.Do = "did you mean ./" + pattern + "?"
			}
		}
		return e
	}
	do := "give package patterns as for go build, such as ./..."
	if len(res.LeftOut) > 0 {
		do = "build tags leave out " + res.LeftOut[0].String()
	}
	return &Error{What: "no Go packages match " + quoteAll(patterns), Where: root, Do: do}
}

// ErrNoModule is wrapped by the error for a folder that no go.mod covers.
var ErrNoModule = errors.New("no go.mod")
