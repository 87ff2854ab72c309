package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

// ok reports whether e type-checks. The bodies of function literals do not
// count: they are repaired statement by statement.
func (r *repairer) ok(e ast.Expr) bool {
	if e == nil {
		return true
	}
	from := e.Pos()
	good := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			good = good && r.typed(n) && !r.hasError(from, n.Body.Pos())
			from = n.Body.End()
			return false
		case *ast.FieldList:
			return false // of a type, which is judged as a whole
		case *ast.BadExpr:
			good = false
		case *ast.KeyValueExpr, *ast.Ellipsis:
		case *ast.Ident:
			good = good && r.known(n)
		case *ast.SelectorExpr:
			if r.info.Selections[n] == nil && r.info.Uses[n.Sel] == nil {
				good = false
			} else {
				good = good && r.typed(n)
			}
		case *ast.CallExpr:
			good = good && r.typed(n) && r.callable(n.Fun)
		case ast.Expr:
			good = good && r.typed(n)
		}
		return good
	})
	switch e.(type) {
	case *ast.BasicLit, *ast.Ident:
		return good // an error at its place is about an expression that starts with it
	}
	return good && !r.hasError(from, e.End())
}

// typed reports whether the checker gave e a type, or a call no result at all.
func (r *repairer) typed(e ast.Expr) bool {
	tv, ok := r.info.Types[e]
	return ok && (tv.IsVoid() || tv.Type != nil && validType(tv.Type))
}

// callable reports whether the parameters of a callee are known, which those of
// a named function type need not be.
func (r *repairer) callable(fun ast.Expr) bool {
	t := r.info.Types[fun].Type
	if t == nil {
		return true
	}
	sig, ok := t.Underlying().(*types.Signature)
	return !ok || validType(sig)
}

// known reports whether id stands for something.
func (r *repairer) known(id *ast.Ident) bool {
	if id.Name == "_" {
		return true
	}
	obj := r.info.ObjectOf(id)
	switch obj.(type) {
	case nil:
		return false
	case *types.PkgName, *types.Builtin, *types.Nil, *types.Label:
		return true
	}
	return validType(obj.Type())
}

// expr gives an expression of type want that does as much of e as is known; any
// type will do when want is nil.
func (r *repairer) expr(e ast.Expr, want types.Type) ast.Expr {
	if want != nil && !validType(want) {
		want = nil
	}
	if r.ok(e) && (want == nil || r.fits(e, want)) {
		r.literals(e)
		return e
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if r.call(e) && (want == nil || r.fits(e, want)) {
			return e
		}
	case *ast.CompositeLit:
		if r.composite(e) && (want == nil || r.fits(e, want)) {
			return e
		}
	case *ast.UnaryExpr:
		if lit, ok := e.X.(*ast.CompositeLit); ok && e.Op == token.AND && r.typed(e) && r.composite(lit) && (want == nil || r.fits(e, want)) {
			return e
		}
	}
	call := r.unknown(e.Pos(), r.parts(e))
	if want == nil {
		return call
	}
	return r.assert(call, want)
}

func (r *repairer) fits(e ast.Expr, want types.Type) bool {
	tv := r.info.Types[e]
	return tv.Type != nil && types.AssignableTo(tv.Type, want)
}

// call repairs the arguments of a call whose callee is known.
func (r *repairer) call(e *ast.CallExpr) bool {
	fun, ok := r.info.Types[e.Fun]
	if !ok || !r.ok(e.Fun) || !fun.IsValue() || fun.IsBuiltin() {
		return false
	}
	sig, ok := fun.Type.Underlying().(*types.Signature)
	if !ok || !validType(sig) || sig.TypeParams().Len() > 0 || e.Ellipsis.IsValid() {
		return false
	}
	params := sig.Params()
	fixed := params.Len()
	if sig.Variadic() {
		fixed--
	}
	if len(e.Args) < fixed || len(e.Args) > fixed && !sig.Variadic() {
		return false // too few or too many, or f(g()) with an unknown g
	}
	for i, arg := range e.Args {
		t := params.At(min(i, params.Len()-1)).Type()
		if i >= fixed {
			t = t.(*types.Slice).Elem()
		}
		e.Args[i] = r.expr(arg, t)
	}
	r.literals(e.Fun)
	tv := template().value
	switch sig.Results().Len() {
	case 0:
		return r.info.Types[e].IsVoid()
	case 1:
		tv.Type = sig.Results().At(0).Type()
	default:
		tv.Type = sig.Results()
	}
	r.info.Types[e] = tv
	return true
}

// composite repairs the elements of a literal of a known type.
func (r *repairer) composite(e *ast.CompositeLit) bool {
	tv, ok := r.info.Types[e]
	if !ok || !validType(tv.Type) {
		return false
	}
	var elem types.Type
	switch t := tv.Type.Underlying().(type) {
	case *types.Struct:
		return r.structLit(e, t)
	case *types.Slice:
		elem = t.Elem()
	case *types.Map:
		elem = t.Elem()
	default:
		return false
	}
	var kept []ast.Expr
	for _, el := range e.Elts {
		kv, ok := el.(*ast.KeyValueExpr)
		switch {
		case !ok:
			kept = append(kept, r.expr(el, elem))
		case r.ok(kv.Key):
			kv.Value = r.expr(kv.Value, elem)
			kept = append(kept, kv)
		}
	}
	e.Elts = kept
	return true
}

func (r *repairer) structLit(e *ast.CompositeLit, t *types.Struct) bool {
	var kept []ast.Expr
	for _, el := range e.Elts {
		kv, ok := el.(*ast.KeyValueExpr)
		if !ok {
			return false
		}
		key, _ := kv.Key.(*ast.Ident)
		if key == nil {
			continue
		}
		if field, ok := r.info.Uses[key].(*types.Var); ok && field.IsField() && validType(field.Type()) {
			kv.Value = r.expr(kv.Value, field.Type())
			kept = append(kept, kv)
		}
	}
	e.Elts = kept
	return true
}

// parts lists the largest expressions in e that type-check and have a value.
func (r *repairer) parts(e ast.Expr) []ast.Expr {
	var parts []ast.Expr
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FieldList, *ast.BlockStmt:
			return false
		case *ast.KeyValueExpr:
			parts = append(parts, r.parts(n.Value)...)
			return false
		case *ast.CallExpr:
			if !r.ok(n) && r.call(n) && r.isValue(n) {
				parts = append(parts, n)
				return false
			}
		}
		if x, ok := n.(ast.Expr); ok && r.ok(x) && r.isValue(x) {
			r.literals(x)
			parts = append(parts, x)
			return false
		}
		return true
	})
	return parts
}

// isValue reports whether e can be an argument: it has one value, which is no
// untyped nil, type, package or builtin.
func (r *repairer) isValue(e ast.Expr) bool {
	tv, ok := r.info.Types[e]
	if !ok || !tv.IsValue() || tv.IsNil() || tv.IsBuiltin() || tv.IsVoid() {
		return false
	}
	_, tuple := tv.Type.(*types.Tuple)
	return !tuple
}

// literals repairs the function literals in an expression that stays.
func (r *repairer) literals(e ast.Expr) {
	ast.Inspect(e, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if !ok {
			return true
		}
		if sig, ok := r.info.Types[lit].Type.(*types.Signature); ok {
			r.body(lit.Body, sig)
		}
		return false
	})
}

// unknown makes the call unknown.value(args...).
func (r *repairer) unknown(pos token.Pos, args []ast.Expr) *ast.CallExpr {
	t := template()
	id := &ast.Ident{NamePos: pos, Name: t.fn.Name()}
	r.info.Uses[id] = t.fn
	tv := t.value
	tv.Type = t.fn.Type()
	r.info.Types[id] = tv
	call := &ast.CallExpr{Fun: id, Lparen: pos, Args: args, Rparen: pos}
	tv.Type = emptyInterface
	r.info.Types[call] = tv
	return call
}

// assert makes x.(want).
func (r *repairer) assert(x ast.Expr, want types.Type) ast.Expr {
	e := &ast.TypeAssertExpr{X: x, Lparen: x.Pos(), Type: r.typeExpr(x.Pos(), want), Rparen: x.Pos()}
	tv := template().value
	tv.Type = want
	r.info.Types[e] = tv
	return e
}

// any makes an unknown value of type want.
func (r *repairer) any(pos token.Pos, want types.Type) ast.Expr {
	return r.assert(r.unknown(pos, nil), want)
}
