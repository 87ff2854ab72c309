package load

import (
	"fmt"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/analyzers/extract"
	"github.com/msatopo/msatopo/graph/flow"
)

// summarise builds the SSA form of the checked package and extracts its summary.
// What either panics on is left out, function by function.
func (c *checker) summarise() (*flow.Package, error) {
	pkg, err := c.trySummary()
	if err == nil {
		return pkg, nil
	}
	c.dropPanicking()
	return c.trySummary()
}

// fromSSA is a variable for the test of what happens when it panics.
var fromSSA = extract.FromSSA

func (c *checker) trySummary() (pkg *flow.Package, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("internal error: %v", v)
		}
	}()
	return fromSSA(extract.Input{
		Fset:     c.fset,
		Files:    c.files,
		Pkg:      c.pkg,
		Info:     c.info,
		SSA:      c.build(),
		FileName: c.names.file,
		Module:   c.module(),
	}), nil
}

// build makes a program of its own for the package: nothing that one package
// brings along is kept for the next, which holds memory down.
func (c *checker) build() *ssa.Package {
	prog := ssa.NewProgram(c.fset, 0)
	for _, imp := range c.pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	if c.repaired {
		prog.CreatePackage(template().fn.Pkg(), nil, nil, true)
	}
	prog.SetNoReturn(extract.NoReturn)
	pkg := prog.CreatePackage(c.pkg, c.files, c.info, false)
	pkg.Build()
	return pkg
}

// dropPanicking finds the functions and initial values that cannot be built, by
// trying each alone, and takes them out of the package.
func (c *checker) dropPanicking() {
	var decls []*ast.FuncDecl
	bodies := map[*ast.FuncDecl]*ast.BlockStmt{}
	for _, f := range c.files {
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Body != nil {
				decls = append(decls, d)
				bodies[d], d.Body = d.Body, nil
			}
		}
	}
	inits := c.info.InitOrder
	c.info.InitOrder = nil
	if _, err := c.trySummary(); err != nil {
		// Not even the declarations can be read: the caller will say so.
		return
	}

	var good []*types.Initializer
	for _, init := range inits {
		c.info.InitOrder = []*types.Initializer{init}
		if _, err := c.trySummary(); err != nil {
			c.problem(c.at(init.Rhs.Pos()), "left out the value of "+init.String()+": "+err.Error())
			continue
		}
		good = append(good, init)
	}
	c.info.InitOrder = nil
	for _, d := range decls {
		d.Body = bodies[d]
		if _, err := c.trySummary(); err != nil {
			c.problem(c.at(d.Pos()), "left out function "+d.Name.Name+": "+err.Error())
			delete(bodies, d)
		}
		d.Body = nil
	}
	for d, body := range bodies {
		d.Body = body
	}
	c.info.InitOrder = good
}

// module is the module of the package as positions name it.
func (c *checker) module() string {
	m := c.unit.pkg.Module
	switch {
	case m == nil:
		return ""
	case c.unit.own || m.Version == "":
		return m.Path
	}
	return m.Path + "@" + m.Version
}
