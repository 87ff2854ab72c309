package load

import (
	"go/ast"
	"go/parser"
	"go/types"

	"golang.org/x/tools/go/packages"
)

// sourceFiles lists the files that p is read from.
func sourceFiles(p *packages.Package) []string {
	if len(p.CompiledGoFiles) > 0 {
		return p.CompiledGoFiles
	}
	return p.GoFiles
}

// fromSource checks the declarations of a package that has no export data, which
// mostly means that it does not compile. Errors do not matter here: if the
// package is of the user's tree, reading it tells them.
func (u *universe) fromSource(p *packages.Package) {
	conf := u.config(p)
	conf.IgnoreFuncBodies = true
	pkg, _ := conf.Check(p.PkgPath, u.fset, u.parse(p), nil)
	pkg.MarkComplete()
	u.pkgs[p.PkgPath] = pkg
}

func (u *universe) config(p *packages.Package) *types.Config {
	return &types.Config{
		Importer:    importer{u, p.Imports},
		Sizes:       p.TypesSizes,
		FakeImportC: true,
		Error:       func(error) {},
	}
}

func (u *universe) parse(p *packages.Package) []*ast.File {
	var files []*ast.File
	for _, name := range sourceFiles(p) {
		if f, _ := parser.ParseFile(u.fset, name, nil, parser.SkipObjectResolution); f != nil {
			files = append(files, f)
		}
	}
	return files
}

// settle gives the made-up types the fields and methods that the packages which
// use them ask for. Each round may bring expressions to light that the one
// before could not type, so there are a few.
func (u *universe) settle(users []*packages.Package) {
	const rounds = 4
	for _, p := range users {
		if !u.usesMissing(p) {
			continue
		}
		files := u.parse(p)
		for range rounds {
			info := &types.Info{
				Types:      map[ast.Expr]types.TypeAndValue{},
				Uses:       map[*ast.Ident]types.Object{},
				Selections: map[*ast.SelectorExpr]*types.Selection{},
			}
			u.config(p).Check(p.PkgPath, u.fset, files, info) // the errors are what is looked for
			if !u.addMembers(files, info) {
				break
			}
		}
	}
}

func (u *universe) usesMissing(p *packages.Package) bool {
	for _, imp := range p.Imports {
		if u.missing[imp.PkgPath] != nil {
			return true
		}
	}
	return false
}
