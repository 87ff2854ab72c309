package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

func (r *repairer) stmts(list []ast.Stmt) []ast.Stmt {
	var out []ast.Stmt
	for _, s := range list {
		out = append(out, r.stmt(s)...)
	}
	return out
}

// one repairs a statement where the syntax allows a single one.
func (r *repairer) one(s ast.Stmt) ast.Stmt {
	if s == nil {
		return nil
	}
	switch out := r.stmt(s); len(out) {
	case 0:
		return nil
	case 1:
		return out[0]
	default:
		return &ast.BlockStmt{Lbrace: s.Pos(), List: out, Rbrace: s.End()}
	}
}

// stmt gives the statements that s becomes.
func (r *repairer) stmt(s ast.Stmt) []ast.Stmt {
	switch s := s.(type) {
	case *ast.BadStmt:
		return nil
	case *ast.BranchStmt:
		if r.hasError(s.Pos(), s.End()) {
			return nil
		}
	case *ast.ExprStmt:
		s.X = r.expr(s.X, nil)
	case *ast.SendStmt:
		if ch, ok := r.info.Types[s.Chan]; ok && r.ok(s.Chan) {
			if t, ok := ch.Type.Underlying().(*types.Chan); ok && validType(t.Elem()) {
				s.Value = r.expr(s.Value, t.Elem())
				break
			}
		}
		return r.salvage(s.Pos(), s.Chan, s.Value)
	case *ast.IncDecStmt:
		if !r.ok(s.X) {
			return r.salvage(s.Pos(), s.X)
		}
	case *ast.GoStmt:
		s.Call = r.callOf(s.Call)
	case *ast.DeferStmt:
		s.Call = r.callOf(s.Call)
	case *ast.AssignStmt:
		return r.assign(s)
	case *ast.DeclStmt:
		return r.localDecl(s)
	case *ast.ReturnStmt:
		return r.returns(s)
	case *ast.BlockStmt:
		s.List = r.stmts(s.List)
	case *ast.LabeledStmt:
		if s.Stmt = r.one(s.Stmt); s.Stmt == nil {
			s.Stmt = &ast.EmptyStmt{Semicolon: s.Pos(), Implicit: true}
		}
	default:
		return r.compound(s)
	}
	return []ast.Stmt{s}
}

// salvage keeps what is known of es where their statement cannot stay.
func (r *repairer) salvage(pos token.Pos, es ...ast.Expr) []ast.Stmt {
	var parts []ast.Expr
	for _, e := range es {
		parts = append(parts, r.parts(e)...)
	}
	if len(parts) == 0 {
		return nil
	}
	return []ast.Stmt{&ast.ExprStmt{X: r.unknown(pos, parts)}}
}

// callOf repairs the call of a go or defer statement, which must stay a call.
func (r *repairer) callOf(call *ast.CallExpr) *ast.CallExpr {
	e := r.expr(call, nil)
	if c, ok := e.(*ast.CallExpr); ok {
		return c
	}
	return r.unknown(call.Pos(), []ast.Expr{e})
}

func (r *repairer) assign(s *ast.AssignStmt) []ast.Stmt {
	if s.Tok != token.ASSIGN && s.Tok != token.DEFINE { // x += y
		if r.ok(s.Lhs[0]) && r.ok(s.Rhs[0]) && !r.hasError(s.Pos(), s.End()) {
			r.literals(s.Rhs[0])
			return []ast.Stmt{s}
		}
		return r.salvage(s.Pos(), s.Lhs[0], s.Rhs[0])
	}

	var extra []ast.Expr // well-typed parts of targets that are none
	targets := make([]types.Type, len(s.Lhs))
	for i, lhs := range s.Lhs {
		if t := r.target(lhs); t != nil || isBlank(lhs) {
			targets[i] = t
			continue
		}
		if _, ok := lhs.(*ast.Ident); !ok {
			extra = append(extra, r.parts(lhs)...)
		}
		s.Lhs[i] = &ast.Ident{NamePos: lhs.Pos(), Name: "_"}
	}
	var out []ast.Stmt
	if len(extra) > 0 {
		out = append(out, &ast.ExprStmt{X: r.unknown(s.Pos(), extra)})
	}

	if len(s.Lhs) == len(s.Rhs) {
		for i, rhs := range s.Rhs {
			s.Rhs[i] = r.expr(rhs, targets[i])
			if targets[i] == nil && !r.isValue(s.Rhs[i]) && !r.info.Types[s.Rhs[i]].IsNil() {
				s.Rhs[i] = r.unknown(rhs.Pos(), nil)
			}
		}
		return append(out, s)
	}
	if len(s.Rhs) == 1 && (r.ok(s.Rhs[0]) && !r.hasError(s.Rhs[0].End(), s.End()) || r.tupleCall(s.Rhs[0])) && r.spreads(s.Rhs[0], targets) {
		r.literals(s.Rhs[0])
		return append(out, s)
	}
	// One value for several targets, and nothing is known of it: each target gets
	// an unknown value of its type.
	out = append(out, r.salvage(s.Pos(), s.Rhs...)...)
	s.Rhs = nil
	for i, lhs := range s.Lhs {
		if targets[i] == nil {
			s.Rhs = append(s.Rhs, r.unknown(lhs.Pos(), nil))
			continue
		}
		s.Rhs = append(s.Rhs, r.any(lhs.Pos(), targets[i]))
	}
	return append(out, s)
}

// tupleCall repairs a call that gives several values.
func (r *repairer) tupleCall(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && !r.ok(e) && r.call(call)
}

// spreads reports whether the values of e go into the targets.
func (r *repairer) spreads(e ast.Expr, targets []types.Type) bool {
	tuple, ok := r.info.Types[e].Type.(*types.Tuple)
	if !ok {
		return len(targets) == 2 && hasOK(e)
	}
	if tuple.Len() != len(targets) {
		return false
	}
	for i, t := range targets {
		if !validType(tuple.At(i).Type()) || t != nil && !types.AssignableTo(tuple.At(i).Type(), t) {
			return false
		}
	}
	return true
}

// hasOK reports whether e is of a form that also says whether there is a value.
func hasOK(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.IndexExpr, *ast.TypeAssertExpr:
		return true
	case *ast.UnaryExpr:
		return e.Op == token.ARROW
	}
	return false
}

// target gives the type of what is assigned to, nil when it cannot be.
func (r *repairer) target(lhs ast.Expr) types.Type {
	if isBlank(lhs) {
		return nil
	}
	if id, ok := lhs.(*ast.Ident); ok {
		if v, ok := r.info.ObjectOf(id).(*types.Var); ok && validType(v.Type()) {
			return v.Type()
		}
		return nil
	}
	if !r.ok(lhs) || !r.info.Types[lhs].Assignable() {
		return nil
	}
	r.literals(lhs)
	return r.info.Types[lhs].Type
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

func (r *repairer) returns(s *ast.ReturnStmt) []ast.Stmt {
	want := r.results[len(r.results)-1]
	if len(s.Results) == 0 {
		return []ast.Stmt{s}
	}
	if len(s.Results) == want.Len() {
		for i, e := range s.Results {
			t := want.At(i).Type()
			s.Results[i] = r.expr(e, t)
			if !validType(t) {
				return append(r.salvage(s.Pos(), s.Results...), &ast.ReturnStmt{Return: s.Return})
			}
		}
		return []ast.Stmt{s}
	}
	types := make([]types.Type, want.Len())
	for i := range types {
		types[i] = want.At(i).Type()
	}
	_, call := ast.Unparen(s.Results[0]).(*ast.CallExpr)
	if call && len(s.Results) == 1 && (r.ok(s.Results[0]) || r.tupleCall(s.Results[0])) && r.spreads(s.Results[0], types) {
		r.literals(s.Results[0])
		return []ast.Stmt{s}
	}
	out := r.salvage(s.Pos(), s.Results...)
	s.Results = nil
	for _, t := range types {
		if !validType(t) {
			s.Results = nil
			break
		}
		s.Results = append(s.Results, r.any(s.Pos(), t))
	}
	return append(out, s)
}

func (r *repairer) localDecl(s *ast.DeclStmt) []ast.Stmt {
	decl, ok := s.Decl.(*ast.GenDecl)
	if !ok || decl.Tok != token.VAR {
		return []ast.Stmt{s}
	}
	var out []ast.Stmt
	for _, spec := range decl.Specs {
		vs := spec.(*ast.ValueSpec)
		if len(vs.Values) == 0 {
			var kept []*ast.Ident
			for _, id := range vs.Names {
				if r.target(id) != nil {
					kept = append(kept, id)
				}
			}
			if vs.Names = kept; len(kept) > 0 {
				out = append(out, &ast.DeclStmt{Decl: &ast.GenDecl{TokPos: decl.TokPos, Tok: token.VAR, Specs: []ast.Spec{vs}}})
			}
			continue
		}
		// As := it has the same meaning for all that follows, and one way to
		// repair it is enough.
		def := &ast.AssignStmt{TokPos: vs.Pos(), Tok: token.DEFINE, Rhs: vs.Values}
		for _, id := range vs.Names {
			def.Lhs = append(def.Lhs, id)
		}
		out = append(out, r.assign(def)...)
	}
	return out
}
