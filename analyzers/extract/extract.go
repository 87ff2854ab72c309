package extract

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/graph/flow"
)

// Input is one type-checked package with its built SSA form.
type Input struct {
	Fset     *token.FileSet
	Files    []*ast.File
	Pkg      *types.Package
	Info     *types.Info
	SSA      *ssa.Package
	FileName func(string) string // how positions name a file; nil keeps the name
	Module   string              // module path, with @version for a dependency
}

// FromSSA summarises in. The summary depends on nothing but in: same input, same
// bytes.
func FromSSA(in Input) *flow.Package {
	x := newExtractor(in)
	for _, f := range in.Files {
		x.file(f)
	}
	for _, f := range in.Files {
		x.directives(f)
	}
	x.declarations()
	for _, fn := range sourceFuncs(in) {
		x.function(fn)
	}
	x.out.Impls = x.impls
	return x.out
}

// sourceFuncs lists the functions of the package in the order of the source:
// the package initialiser, then each declared function with its closures.
func sourceFuncs(in Input) []*ssa.Function {
	var fns []*ssa.Function
	var add func(*ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || fn.Blocks == nil {
			return
		}
		fns = append(fns, fn)
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	add(in.SSA.Func("init"))
	for _, f := range in.Files {
		for _, d := range f.Decls {
			decl, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if obj, ok := in.Info.Defs[decl.Name].(*types.Func); ok {
				add(in.SSA.Prog.FuncValue(obj))
			}
		}
	}
	return fns
}

// An extractor fills one flow.Package.
type extractor struct {
	in      Input
	out     *flow.Package
	strings map[string]flow.Sym
	types   map[types.Type]flow.TypeID
	texts   map[string]flow.TypeID
	files   map[string]uint16
	consts  constIndex
	implSet map[[2]flow.TypeID]bool
	impls   []flow.Impl
}

func newExtractor(in Input) *extractor {
	x := &extractor{
		in:      in,
		out:     &flow.Package{Path: in.Pkg.Path(), Name: in.Pkg.Name(), Module: in.Module},
		strings: map[string]flow.Sym{"": 0},
		types:   map[types.Type]flow.TypeID{},
		texts:   map[string]flow.TypeID{},
		files:   map[string]uint16{},
		implSet: map[[2]flow.TypeID]bool{},
	}
	x.out.Strings = []string{""}
	x.out.Types = []flow.Type{{}}
	x.out.Files = []flow.File{{}}
	for _, imp := range in.Pkg.Imports() {
		x.out.Imports = append(x.out.Imports, imp.Path())
	}
	slices.Sort(x.out.Imports)
	x.consts = indexConsts(in)
	return x
}
