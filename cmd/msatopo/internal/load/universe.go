package load

import (
	"bufio"
	"fmt"
	"go/token"
	"go/types"
	"os"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

// A universe holds the types of everything that the packages of one listing
// import. It is filled before the first package is checked and not changed
// after, so that workers can share it without locks: a package read from export
// data brings parts of others with it, and reading those later would add to a
// package that another worker looks at.
type universe struct {
	fset *token.FileSet
	pkgs map[string]*types.Package
	errs map[string]error
}

func newUniverse(fset *token.FileSet) *universe {
	return &universe{fset: fset, pkgs: map[string]*types.Package{"unsafe": types.Unsafe}, errs: map[string]error{}}
}

// fill reads the direct imports of us. Export data holds all that its own
// declarations refer to, so nothing deeper is needed.
func (u *universe) fill(us []*unit) {
	for _, unit := range us {
		for _, imp := range unit.pkg.Imports {
			u.read(imp)
		}
	}
}

func (u *universe) read(p *packages.Package) {
	path := p.PkgPath
	if pkg := u.pkgs[path]; pkg != nil && pkg.Complete() || u.errs[path] != nil {
		return
	}
	if err := u.readExport(p); err != nil {
		u.errs[path] = err
	}
}

func (u *universe) readExport(p *packages.Package) (err error) {
	if p.ExportFile == "" {
		return fmt.Errorf("no export data for %s", p.PkgPath)
	}
	f, err := os.Open(p.ExportFile)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(bufio.NewReader(f))
	if err != nil {
		return err
	}
	_, err = gcexportdata.Read(r, u.fset, u.pkgs, p.PkgPath)
	return err
}

// An importer resolves the imports of one package.
type importer struct {
	universe *universe
	imports  map[string]*packages.Package
}

func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	p := i.imports[path]
	if p == nil {
		return nil, fmt.Errorf("missing dependency %s", path)
	}
	if pkg := i.universe.pkgs[p.PkgPath]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	if err := i.universe.errs[p.PkgPath]; err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("missing dependency %s", path)
}
