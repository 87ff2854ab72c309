package load

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"sync"
)

// A repairer makes an ill-typed package fit for SSA, whose builder takes well
// typed code for granted. What does not type-check is replaced by a call of an
// unknown function on those of its parts that do, so that every known call and
// every known value stays where it was:
//
//	client.Publish(undefined(topic), key)  ->  client.Publish(unknown(topic).(string), key)
type repairer struct {
	fset    *token.FileSet
	info    *types.Info
	pkg     *types.Package
	bad     []token.Pos // of hard type errors, sorted
	results []*types.Tuple
}

// repair rewrites the files of c in place. bad are the places of type errors.
func (c *checker) repair(bad []token.Pos) {
	slices.Sort(bad)
	r := &repairer{fset: c.fset, info: c.info, pkg: c.pkg, bad: bad}
	for _, f := range c.files {
		f.Decls = slices.DeleteFunc(f.Decls, func(d ast.Decl) bool { return !r.decl(d) })
	}
	r.initializers()
}

// decl repairs one declaration and reports whether it can stay.
func (r *repairer) decl(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.FuncDecl:
		fn, ok := r.info.Defs[d.Name].(*types.Func)
		if !ok {
			return false // declared twice
		}
		sig := fn.Signature()
		if recv := sig.Recv(); recv != nil && !validType(recv.Type()) {
			return false
		}
		if d.Body != nil {
			r.body(d.Body, sig)
		}
		return true
	case *ast.GenDecl:
		d.Specs = slices.DeleteFunc(d.Specs, func(s ast.Spec) bool { return !r.spec(s) })
		return len(d.Specs) > 0
	}
	return false
}

// spec reports whether a package-level spec can stay. The values of variables
// are seen to by initializers.
func (r *repairer) spec(s ast.Spec) bool {
	switch s := s.(type) {
	case *ast.TypeSpec:
		return r.info.Defs[s.Name] != nil || s.Name.Name == "_"
	case *ast.ValueSpec:
		for _, id := range s.Names {
			obj := r.info.Defs[id]
			if obj == nil {
				return false
			}
			if k, ok := obj.(*types.Const); ok && (k.Val() == nil || !validType(k.Type())) {
				return false
			}
		}
	}
	return true
}

// initializers repairs the values of package variables.
func (r *repairer) initializers() {
	for _, init := range r.info.InitOrder {
		var want types.Type
		if len(init.Lhs) == 1 {
			want = init.Lhs[0].Type()
		}
		valid := !slices.ContainsFunc(init.Lhs, func(v *types.Var) bool { return !validType(v.Type()) })
		if valid && r.ok(init.Rhs) {
			r.literals(init.Rhs)
			continue
		}
		if valid && want != nil {
			init.Rhs = r.expr(init.Rhs, want)
			continue
		}
		init.Rhs = r.expr(init.Rhs, nil)
		init.Lhs = []*types.Var{types.NewVar(token.NoPos, r.pkg, "_", emptyInterface)}
	}
}

func (r *repairer) body(b *ast.BlockStmt, sig *types.Signature) {
	r.results = append(r.results, sig.Results())
	b.List = r.stmts(b.List)
	r.results = r.results[:len(r.results)-1]
}

// hasError reports whether a type error lies in [from, to).
func (r *repairer) hasError(from, to token.Pos) bool {
	i, _ := slices.BinarySearch(r.bad, from)
	return i < len(r.bad) && r.bad[i] < to
}

// template is a type-checked file that the pieces of replacement code are made
// from: go/types does not let others say what an expression is.
var template = sync.OnceValue(func() (t struct {
	fn    *types.Func
	value types.TypeAndValue // of an expression
	typ   types.TypeAndValue // of a type
}) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "unknown.go", "package unknown; func value(...any) any { return value() }", 0)
	if err != nil {
		panic(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	pkg, err := new(types.Config).Check("unknown", fset, []*ast.File{f}, info)
	if err != nil {
		panic(err)
	}
	t.fn = pkg.Scope().Lookup("value").(*types.Func)
	for e, tv := range info.Types {
		switch e.(type) {
		case *ast.CallExpr:
			t.value = tv
		case *ast.Ident:
			if tv.IsType() {
				t.typ = tv
			}
		}
	}
	return t
})

var emptyInterface = types.Universe.Lookup("any").Type()

// validType reports whether the type checker could make full sense of t.
func validType(t types.Type) bool {
	switch t := t.(type) {
	case nil:
		return false
	case *types.Basic:
		return t.Kind() != types.Invalid
	case *types.Alias:
		return validType(types.Unalias(t))
	case *types.Named:
		return t.Underlying() != types.Typ[types.Invalid] && allValid(t.TypeArgs().Len(), func(i int) types.Type { return t.TypeArgs().At(i) })
	case *types.Pointer:
		return validType(t.Elem())
	case *types.Slice:
		return validType(t.Elem())
	case *types.Array:
		return validType(t.Elem())
	case *types.Chan:
		return validType(t.Elem())
	case *types.Map:
		return validType(t.Key()) && validType(t.Elem())
	case *types.Tuple:
		return allValid(t.Len(), func(i int) types.Type { return t.At(i).Type() })
	case *types.Signature:
		return validType(t.Params()) && validType(t.Results())
	case *types.Struct:
		return allValid(t.NumFields(), func(i int) types.Type { return t.Field(i).Type() })
	}
	return true
}

func allValid(n int, at func(int) types.Type) bool {
	for i := range n {
		if !validType(at(i)) {
			return false
		}
	}
	return true
}
