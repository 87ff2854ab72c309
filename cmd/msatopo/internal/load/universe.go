package load

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"os"
	"slices"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

// A universe holds the types of everything that the packages of one listing
// import. It is filled before the first package is checked and not changed
// after, so that workers can share it without locks: a package read from export
// data brings parts of others with it, and reading those later would add to a
// package that another worker looks at.
type universe struct {
	fset    *token.FileSet
	pkgs    map[string]*types.Package
	done    map[string]bool
	sources []*packages.Package          // without export data, dependencies first
	missing map[string]*packages.Package // without source, too
	made    map[*types.Package]bool      // made up from how they are used
}

func newUniverse(fset *token.FileSet) *universe {
	return &universe{
		fset:    fset,
		pkgs:    map[string]*types.Package{"unsafe": types.Unsafe},
		done:    map[string]bool{"unsafe": true},
		missing: map[string]*packages.Package{},
		made:    map[*types.Package]bool{},
	}
}

// fill gets the direct imports of us. Export data holds all that its own
// declarations refer to, so nothing deeper is needed.
func (u *universe) fill(us []*unit) {
	for _, unit := range us {
		for _, imp := range unit.pkg.Imports {
			u.need(imp)
		}
	}
	if len(u.missing) == 0 && len(u.sources) == 0 {
		return
	}
	// Map order got us here; what follows depends on it where packages are broken.
	byPath := func(a, b *packages.Package) int { return cmp.Compare(a.PkgPath, b.PkgPath) }
	users := slices.Clone(u.sources)
	for _, unit := range us {
		users = append(users, unit.pkg)
	}
	slices.SortFunc(users, byPath)
	users = slices.CompactFunc(users, func(a, b *packages.Package) bool { return a.PkgPath == b.PkgPath })
	u.fabricate(users)
	for _, p := range u.sources {
		u.fromSource(p)
	}
	u.settle(users)
}

// need gets p from its export data, or plans what to do without it.
func (u *universe) need(p *packages.Package) {
	if u.done[p.PkgPath] {
		return
	}
	u.done[p.PkgPath] = true
	if u.readExport(p) == nil {
		return
	}
	if len(sourceFiles(p)) == 0 {
		u.missing[p.PkgPath] = p
		return
	}
	for _, path := range sortedKeys(p.Imports) {
		u.need(p.Imports[path])
	}
	u.sources = append(u.sources, p)
}

func (u *universe) readExport(p *packages.Package) error {
	if p.ExportFile == "" {
		return errors.New("no export data")
	}
	f, err := os.Open(p.ExportFile)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := exportReader(f)
	if err != nil {
		return err
	}
	if pkg := u.pkgs[p.PkgPath]; pkg != nil && pkg.Complete() {
		return nil
	}
	_, err = gcexportdata.Read(r, u.fset, u.pkgs, p.PkgPath)
	return err
}

// exportReader finds the export data in a file of the go command.
func exportReader(f io.Reader) (io.Reader, error) {
	r := bufio.NewReader(f)
	if magic, _ := r.Peek(8); string(magic) != "!<arch>\n" {
		return r, nil
	}
	//lint:ignore SA1019 up to Go 1.27, go list -export gives archives of the compiler
	return gcexportdata.NewReader(r)
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
	if p := i.imports[path]; p != nil {
		path = p.PkgPath // of a vendored package, for instance
	}
	if pkg := i.universe.pkgs[path]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	return nil, fmt.Errorf("missing dependency")
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
