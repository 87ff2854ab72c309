package extract

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/msatopo/msatopo/graph/flow"
)

// FromPass summarises the package of a pass, but for its tests; nil when it has
// nothing else. It builds the SSA form itself, and so costs nothing where it is not
// called: an analyzer that required one would pay for it in every package.
func FromPass(pass *analysis.Pass) (p *flow.Package, err error) {
	defer func() {
		// A fault in one package must not take the user's vet run down.
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("%s: internal error while reading it: %v: please report it", pass.Pkg.Path(), r)
		}
	}()
	in := Input{Fset: pass.Fset, Pkg: pass.Pkg, Info: pass.TypesInfo}
	for _, f := range pass.Files {
		if !isTest(pass, f) {
			in.Files = append(in.Files, f)
		}
	}
	if len(in.Files) == 0 {
		return nil, nil
	}
	prog := ssa.NewProgram(pass.Fset, 0)
	for _, imp := range pass.Pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	prog.SetNoReturn(NoReturn)
	in.SSA = prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	in.SSA.Build()
	if pass.Module != nil {
		in.Module = pass.Module.Path
		if pass.Module.Version != "" {
			in.Module += "@" + pass.Module.Version
		}
	}
	return FromSSA(in), nil
}

func isTest(pass *analysis.Pass, f *ast.File) bool {
	return strings.HasSuffix(pass.Fset.Position(f.Package).Filename, "_test.go")
}

// Name is the full name of a function, as summaries have it.
func Name(fn *types.Func) string { return objectName(fn) }

// NoReturn knows the ends of a program that the language does not: what follows
// them does not run.
func NoReturn(fn *types.Func) bool {
	switch fn.FullName() {
	case "os.Exit", "runtime.Goexit", "log.Fatal", "log.Fatalf", "log.Fatalln",
		"(*log.Logger).Fatal", "(*log.Logger).Fatalf", "(*log.Logger).Fatalln":
		return true
	}
	return false
}
