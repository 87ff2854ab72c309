package load

import (
	"context"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A Declared is what the packages of a build declare, as rows name it.
type Declared struct {
	names    map[string]bool // functions, variables that hold one or an object, methods, and Type{} of struct types
	packages map[string]bool
}

// Lookup reads what the packages with these import paths declare, as the modules
// in and below dir see them. A package that none of them has is left out.
func Lookup(ctx context.Context, dir, tags string, paths []string) (*Declared, error) {
	d := &Declared{names: map[string]bool{}, packages: map[string]bool{}}
	root, err := rootDir(dir)
	if err != nil {
		return nil, err
	}
	mods, err := findModules(root, readGoEnv())
	if err != nil {
		return nil, err
	}
	for _, m := range mods {
		missing := slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return d.packages[p] })
		if len(missing) == 0 {
			break
		}
		pkgs, err := lookup(ctx, m.dir, tags, missing)
		if err != nil {
			return nil, err
		}
		for _, p := range pkgs {
			if p.Types != nil && len(p.Types.Scope().Names()) > 0 {
				d.add(p.Types)
			}
		}
	}
	return d, nil
}

// lookup lists the packages in a module. One that the module could only have with
// another go.mod makes the go command give up on all; then each is asked for alone.
func lookup(ctx context.Context, dir, tags string, paths []string) ([]*packages.Package, error) {
	pkgs, err := packages.Load(&packages.Config{
		Context: ctx, Dir: dir, Mode: packages.NeedName | packages.NeedTypes | packages.NeedExportFile,
		BuildFlags: []string{"-tags=" + tags},
	}, paths...)
	if err != nil {
		return nil, &Error{What: oneLine(err.Error()), Where: dir}
	}
	if len(pkgs) > 0 || len(paths) == 1 {
		return pkgs, nil
	}
	for i := range paths {
		one, err := lookup(ctx, dir, tags, paths[i:i+1])
		if err != nil {
			return nil, err
		}
		pkgs = append(pkgs, one...)
	}
	return pkgs, nil
}

func (d *Declared) add(p *types.Package) {
	d.packages[p.Path()] = true
	for _, name := range p.Scope().Names() {
		switch o := p.Scope().Lookup(name).(type) {
		case *types.Func:
			d.names[o.FullName()] = true
		case *types.Var: // one that holds a function is called like one; a row may tell what an object is
			switch o.Type().Underlying().(type) {
			case *types.Signature, *types.Pointer, *types.Interface:
				d.names[p.Path()+"."+name] = true
			}
		case *types.TypeName:
			d.addType(o)
		}
	}
}

func (d *Declared) addType(o *types.TypeName) {
	named, ok := types.Unalias(o.Type()).(*types.Named)
	if !ok || named.Obj() != o {
		return
	}
	if _, ok := named.Underlying().(*types.Struct); ok {
		d.names[o.Pkg().Path()+"."+o.Name()+"{}"] = true
	}
	for m := range named.Methods() {
		d.names[withoutTypeArgs(m.FullName())] = true
	}
	if iface, ok := named.Underlying().(*types.Interface); ok {
		for m := range iface.ExplicitMethods() {
			d.names[withoutTypeArgs(m.FullName())] = true
		}
	}
}

var typeParams = regexp.MustCompile(`\[[^\]]*\]`)

// withoutTypeArgs is the name of a method as rows and summaries write it.
func withoutTypeArgs(full string) string { return typeParams.ReplaceAllString(full, "") }

// Has reports whether the function, method or Type{} of the package is declared;
// known is whether the package was found.
func (d *Declared) Has(pkg, name string) (has, known bool) {
	return d.names[name], d.packages[pkg]
}

// In lists what the package declares, sorted.
func (d *Declared) In(pkg string) []string {
	var out []string
	for n := range d.names {
		if strings.Contains(n, pkg+".") {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}
