package load

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// fabricate makes up the packages that are not there from how users use them,
// so that as much as possible of the users still type-checks, and a call of a
// missing library is still a call of that library's function.
func (u *universe) fabricate(users []*packages.Package) {
	parsed := map[*packages.Package][]*ast.File{}
	for _, path := range sortedKeys(u.missing) {
		var files []*ast.File
		for _, p := range users {
			if p.Imports[path] == nil {
				continue
			}
			if parsed[p] == nil {
				parsed[p] = u.parse(p)
			}
			for _, f := range parsed[p] {
				if _, ok := importOf(f, path); ok {
					files = append(files, f)
				}
			}
		}
		name := packageName(path, files)
		uses := usage{}
		for _, f := range files {
			local := name
			if imp, _ := importOf(f, path); imp.Name != nil {
				local = imp.Name.Name
			}
			uses.collect(f, local)
		}
		u.make(path, name, uses)
	}
}

func (u *universe) make(path, name string, uses usage) {
	pkg := types.NewPackage(path, name)
	scope := pkg.Scope()
	for _, name := range sortedKeys(uses) {
		if use := uses[name]; use.typ {
			newMadeType(pkg, name, use)
		}
	}
	for _, name := range sortedKeys(uses) {
		use := uses[name]
		switch {
		case use.typ:
		case use.call:
			sig := types.NewSignatureType(nil, nil, nil, anything(pkg), results(pkg, name, use.results), true)
			scope.Insert(types.NewFunc(token.NoPos, pkg, name, sig))
		default:
			scope.Insert(types.NewVar(token.NoPos, pkg, name, emptyInterface))
		}
	}
	pkg.MarkComplete()
	u.pkgs[path] = pkg
	u.made[pkg] = true
}

// newMadeType makes a struct type with the fields that literals give it.
func newMadeType(pkg *types.Package, name string, use *use) *types.Named {
	var fields []*types.Var
	names := slices.Clone(use.fields)
	slices.Sort(names)
	for i := len(names); i < use.unkeyed; i++ {
		names = append(names, "Field"+strings.Repeat("_", i))
	}
	for _, f := range names {
		fields = append(fields, types.NewField(token.NoPos, pkg, f, emptyInterface, false))
	}
	obj := types.NewTypeName(token.NoPos, pkg, name, nil)
	named := types.NewNamed(obj, types.NewStruct(fields, nil), nil)
	pkg.Scope().Insert(obj)
	return named
}

// anything is the parameter list (...any).
func anything(pkg *types.Package) *types.Tuple {
	return types.NewTuple(types.NewParam(token.NoPos, pkg, "", types.NewSlice(emptyInterface)))
}

// results makes the results of the function name. By custom, NewX gives a *X.
func results(pkg *types.Package, name string, s shape) *types.Tuple {
	n := max(s.n, 1)
	vars := make([]*types.Var, n)
	for i := range vars {
		t := emptyInterface
		if base, ok := strings.CutPrefix(name, "New"); ok && i == 0 {
			t = types.NewPointer(resultType(pkg, base))
		}
		if i > 0 && i == n-1 && s.lastErr {
			t = types.Universe.Lookup("error").Type()
		}
		vars[i] = types.NewParam(token.NoPos, pkg, "", t)
	}
	return types.NewTuple(vars...)
}

func resultType(pkg *types.Package, name string) types.Type {
	if name == "" {
		name = "Client" // what New of a client library mostly gives
	}
	if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok {
		return obj.Type()
	}
	return newMadeType(pkg, name, new(use))
}

// addMembers gives made-up types what files select from them or set in their
// literals, and reports whether there was anything to give.
func (u *universe) addMembers(files []*ast.File, info *types.Info) bool {
	added := false
	for _, f := range files {
		shapes := callShapes(f)
		called := map[ast.Expr]*ast.CallExpr{}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				called[n.Fun] = n
			case *ast.SelectorExpr:
				t := u.madeType(info.Types[n.X].Type)
				if t == nil || info.Selections[n] != nil || info.Uses[n.Sel] != nil {
					break
				}
				if call := called[n]; call != nil {
					added = addMethod(t, n.Sel.Name, shapes[call]) || added
				} else {
					added = addField(t, n.Sel.Name) || added
				}
			case *ast.CompositeLit:
				t := u.madeType(info.Types[n].Type)
				for _, e := range n.Elts {
					kv, ok := e.(*ast.KeyValueExpr)
					if !ok || t == nil {
						continue
					}
					if key, ok := kv.Key.(*ast.Ident); ok && info.Uses[key] == nil {
						added = addField(t, key.Name) || added
					}
				}
			}
			return true
		})
	}
	return added
}

// madeType gives the made-up type behind t, nil if it is none.
func (u *universe) madeType(t types.Type) *types.Named {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || !u.made[named.Obj().Pkg()] {
		return nil
	}
	return named
}

func addMethod(t *types.Named, name string, s shape) bool {
	pkg := t.Obj().Pkg()
	if obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, name); obj != nil {
		return false
	}
	recv := types.NewParam(token.NoPos, pkg, "", types.NewPointer(t))
	sig := types.NewSignatureType(recv, nil, nil, anything(pkg), results(pkg, "", s), true)
	t.AddMethod(types.NewFunc(token.NoPos, pkg, name, sig))
	return true
}

func addField(t *types.Named, name string) bool {
	pkg := t.Obj().Pkg()
	s, ok := t.Underlying().(*types.Struct)
	if obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, name); obj != nil || !ok {
		return false
	}
	var fields []*types.Var
	for f := range s.Fields() {
		fields = append(fields, f)
	}
	fields = append(fields, types.NewField(token.NoPos, pkg, name, emptyInterface, false))
	t.SetUnderlying(types.NewStruct(fields, nil))
	return true
}
