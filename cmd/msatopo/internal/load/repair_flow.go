package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

// compound repairs the statements that hold others.
func (r *repairer) compound(s ast.Stmt) []ast.Stmt {
	switch s := s.(type) {
	case *ast.IfStmt:
		before := r.init(&s.Init)
		s.Cond = r.expr(s.Cond, types.Typ[types.Bool])
		r.stmt(s.Body)
		s.Else = r.one(s.Else)
		return append(before, s)
	case *ast.ForStmt:
		before := r.init(&s.Init)
		if s.Cond != nil {
			s.Cond = r.expr(s.Cond, types.Typ[types.Bool])
		}
		s.Post = r.one(s.Post)
		if _, block := s.Post.(*ast.BlockStmt); block {
			s.Post = nil
		}
		r.stmt(s.Body)
		return append(before, s)
	case *ast.RangeStmt:
		return r.ranges(s)
	case *ast.SwitchStmt:
		before := r.init(&s.Init)
		return append(before, append(r.cases(s), s)...)
	case *ast.TypeSwitchStmt:
		before := r.init(&s.Init)
		r.typeCases(s)
		return append(before, s)
	case *ast.SelectStmt:
		for _, c := range s.Body.List {
			clause := c.(*ast.CommClause)
			before := r.comm(clause)
			clause.Body = append(before, r.stmts(clause.Body)...)
		}
	}
	return []ast.Stmt{s}
}

// init repairs the init statement of s. When one statement does not suffice, the
// others go before s.
func (r *repairer) init(s *ast.Stmt) []ast.Stmt {
	if *s == nil {
		return nil
	}
	out := r.stmt(*s)
	*s = nil
	if len(out) == 0 {
		return nil
	}
	*s = out[len(out)-1]
	return out[:len(out)-1]
}

func (r *repairer) ranges(s *ast.RangeStmt) []ast.Stmt {
	r.stmt(s.Body)
	if r.ok(s.X) && r.rangeVars(s) {
		r.literals(s.X)
		return []ast.Stmt{s}
	}
	// for range unknown  ->  for unknown().(bool) { k, v := ...; body }
	cond := r.assert(r.unknown(s.Pos(), r.parts(s.X)), types.Typ[types.Bool])
	var define []ast.Stmt
	for _, e := range []ast.Expr{s.Key, s.Value} {
		if e == nil {
			continue
		}
		if t := r.target(e); t != nil {
			define = append(define, &ast.AssignStmt{Lhs: []ast.Expr{e}, TokPos: e.Pos(), Tok: s.Tok, Rhs: []ast.Expr{r.any(e.Pos(), t)}})
		}
	}
	s.Body.List = append(define, s.Body.List...)
	return []ast.Stmt{&ast.ForStmt{For: s.For, Cond: cond, Body: s.Body}}
}

// rangeVars reports whether what s ranges over goes into its variables.
func (r *repairer) rangeVars(s *ast.RangeStmt) bool {
	for _, e := range []ast.Expr{s.Key, s.Value} {
		if e != nil && !isBlank(e) && r.target(e) == nil {
			return false
		}
	}
	return !r.hasError(s.Pos(), s.Body.Pos())
}

// cases repairs a switch and gives what has to run before it.
func (r *repairer) cases(s *ast.SwitchStmt) []ast.Stmt {
	var before []ast.Stmt
	want := types.Type(types.Typ[types.Bool])
	tagged := false
	if s.Tag != nil {
		if r.ok(s.Tag) && r.isValue(s.Tag) {
			r.literals(s.Tag)
			want, tagged = r.info.Types[s.Tag].Type, true
		} else {
			before = r.salvage(s.Tag.Pos(), s.Tag)
			s.Tag = nil
		}
	}
	for _, c := range s.Body.List {
		clause := c.(*ast.CaseClause)
		for i, e := range clause.List {
			if r.ok(e) && (tagged || r.fits(e, want)) {
				r.literals(e)
				continue
			}
			clause.List[i] = r.assert(r.unknown(e.Pos(), r.parts(e)), want)
		}
		clause.Body = r.stmts(clause.Body)
	}
	return before
}

func (r *repairer) typeCases(s *ast.TypeSwitchStmt) {
	var x *ast.Expr // the asserted expression
	switch a := s.Assign.(type) {
	case *ast.ExprStmt:
		x = &a.X.(*ast.TypeAssertExpr).X
	case *ast.AssignStmt:
		x = &a.Rhs[0].(*ast.TypeAssertExpr).X
	}
	if !r.ok(*x) || !types.IsInterface(r.info.Types[*x].Type) {
		*x = r.unknown((*x).Pos(), r.parts(*x))
	}
	for _, c := range s.Body.List {
		clause := c.(*ast.CaseClause)
		var kept []ast.Expr
		for _, e := range clause.List {
			if r.ok(e) {
				kept = append(kept, e)
			}
		}
		if len(kept) == 0 && len(clause.List) > 0 {
			kept = []ast.Expr{r.typeExpr(clause.Pos(), emptyInterface)}
		}
		clause.List = kept
		if v := r.info.Implicits[clause]; v != nil && !validType(v.Type()) {
			delete(r.info.Implicits, clause)
		}
		clause.Body = r.stmts(clause.Body)
	}
}

// comm repairs what a select case waits for, and gives what then comes first in
// its body.
func (r *repairer) comm(c *ast.CommClause) []ast.Stmt {
	if c.Comm == nil {
		return nil
	}
	switch s := c.Comm.(type) {
	case *ast.ExprStmt:
		if r.ok(s.X) {
			return nil
		}
	case *ast.SendStmt:
		if r.ok(s.Chan) && r.ok(s.Value) && !r.hasError(s.Pos(), s.End()) {
			return nil
		}
	case *ast.AssignStmt:
		if r.ok(s.Rhs[0]) {
			for i, lhs := range s.Lhs {
				if !isBlank(lhs) && r.target(lhs) == nil {
					s.Lhs[i] = &ast.Ident{NamePos: lhs.Pos(), Name: "_"}
				}
			}
			return nil
		}
	}
	pos := c.Comm.Pos()
	var before []ast.Stmt
	if s, ok := c.Comm.(*ast.AssignStmt); ok {
		for _, lhs := range s.Lhs {
			if t := r.target(lhs); t != nil {
				before = append(before, &ast.AssignStmt{Lhs: []ast.Expr{lhs}, TokPos: pos, Tok: s.Tok, Rhs: []ast.Expr{r.any(pos, t)}})
			}
		}
	}
	recv := &ast.UnaryExpr{OpPos: pos, Op: token.ARROW, X: r.any(pos, types.NewChan(types.SendRecv, emptyInterface))}
	tv := template().value
	tv.Type = emptyInterface
	r.info.Types[recv] = tv
	c.Comm = &ast.ExprStmt{X: recv}
	return before
}

// typeExpr makes an expression that stands for the type t.
func (r *repairer) typeExpr(pos token.Pos, t types.Type) ast.Expr {
	id := &ast.Ident{NamePos: pos, Name: "_"}
	tv := template().typ
	tv.Type = t
	r.info.Types[id] = tv
	return id
}
