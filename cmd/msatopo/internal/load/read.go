package load

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"runtime"
	"sync"

	"github.com/msatopo/msatopo/graph/flow"
)

// A reader reads the packages of one listing.
type reader struct {
	list     *listing
	names    *fileNames
	cache    *cache
	fset     *token.FileSet
	universe *universe

	packages []*flow.Package
	problems []Problem
}

func newReader(l *listing, names *fileNames, c *cache) *reader {
	fset := token.NewFileSet()
	return &reader{list: l, names: names, cache: c, fset: fset, universe: newUniverse(fset)}
}

// readAll reads us in parallel.
func (r *reader) readAll(ctx context.Context, us []*unit, p *progress) {
	var mu sync.Mutex
	var fresh []*unit // not in the cache
	parallel(ctx, us, func(u *unit) {
		u.key = r.cache.key(u)
		pkg := r.cache.get(u.key)
		mu.Lock()
		defer mu.Unlock()
		if pkg == nil {
			fresh = append(fresh, u)
			return
		}
		r.packages = append(r.packages, pkg)
		p.step()
	})
	sortUnits(fresh)
	r.universe.fill(fresh)
	parallel(ctx, fresh, func(u *unit) {
		pkg, problems := r.read(u)
		if pkg != nil && len(problems) == 0 {
			r.cache.put(u.key, pkg)
		}
		mu.Lock()
		defer mu.Unlock()
		if pkg != nil {
			r.packages = append(r.packages, pkg)
		}
		r.problems = append(r.problems, problems...)
		p.step()
	})
}

// parallel calls do for each of us, until ctx ends.
func parallel(ctx context.Context, us []*unit, do func(*unit)) {
	work := make(chan *unit)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(us)) {
		wg.Go(func() {
			for u := range work {
				do(u)
			}
		})
	}
	for _, u := range us {
		if ctx.Err() != nil {
			break
		}
		work <- u
	}
	close(work)
	wg.Wait()
}

// read gives the summary of u. A panic is told against the package: one odd
// package must not cost the user the map of the others.
func (r *reader) read(u *unit) (pkg *flow.Package, problems []Problem) {
	c := &checker{reader: r, unit: u}
	defer func() {
		if v := recover(); v != nil {
			pkg = nil
			c.problem("", fmt.Sprintf("left out: internal error: %v", v))
		}
		problems = c.problems
	}()
	pkg = c.run()
	return pkg, nil
}

// A checker reads one package.
type checker struct {
	*reader
	unit     *unit
	files    []*ast.File
	info     *types.Info
	pkg      *types.Package
	broken   bool // has syntax errors
	repaired bool // synthetic code stands in for what does not type-check
	problems []Problem
}

func (c *checker) problem(position, message string) {
	c.problems = append(c.problems, Problem{Package: c.unit.pkg.PkgPath, Position: position, Message: oneLine(message)})
}

func (c *checker) at(pos token.Pos) string {
	p := c.fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	return fmt.Sprintf("%s:%d", c.names.file(p.Filename), p.Line)
}

func (c *checker) run() *flow.Package {
	c.parse()
	c.check()
	pkg, err := c.summarise()
	if err != nil {
		c.problem("", "left out: "+err.Error())
	}
	return pkg
}

func (c *checker) parse() {
	for _, name := range sourceFiles(c.unit.pkg) {
		f, err := parser.ParseFile(c.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			c.syntaxError(err)
		}
		if f != nil {
			c.files = append(c.files, f)
		}
	}
}
