package extract

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// SSA constants have no position. A constIndex finds the expression that a
// constant stood for, so that evidence can end at the literal or the declaration.
type constIndex struct {
	info  *types.Info
	exprs map[string][]ast.Expr // string value -> where it is written, in source order
}

func indexConsts(in Input) constIndex {
	ix := constIndex{info: in.Info, exprs: map[string][]ast.Expr{}}
	for _, f := range in.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			v := in.Info.Types[e].Value
			if v == nil || v.Kind() != constant.String {
				return true
			}
			s := constant.StringVal(v)
			ix.exprs[s] = append(ix.exprs[s], e)
			return false // the whole constant expression, not its parts
		})
	}
	return ix
}

// find gives the position of the constant c as it is used by an instruction at
// pos in fn, and the named constant it is, if any.
func (ix constIndex) find(c *ssa.Const, fn *ssa.Function, pos token.Pos) (token.Pos, *types.Const) {
	if c.Value == nil || c.Value.Kind() != constant.String {
		return token.NoPos, nil
	}
	lo, hi := token.Pos(0), token.Pos(1<<60)
	if syn := fn.Syntax(); syn != nil {
		lo, hi = syn.Pos(), syn.End()
	}
	var best ast.Expr
	for _, e := range ix.exprs[constant.StringVal(c.Value)] {
		if e.Pos() < lo || e.Pos() >= hi {
			continue
		}
		if best == nil || distance(e.Pos(), pos) < distance(best.Pos(), pos) {
			best = e
		}
	}
	if best == nil {
		return token.NoPos, nil
	}
	best = innermost(best)
	id, ok := best.(*ast.Ident)
	if sel, isSel := best.(*ast.SelectorExpr); isSel {
		id, ok = sel.Sel, true
	}
	if ok {
		if k, ok := ix.info.Uses[id].(*types.Const); ok {
			return k.Pos(), k
		}
	}
	return best.Pos(), nil
}

// innermost goes through parentheses and conversions, which keep the constant.
func innermost(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
			continue
		case *ast.CallExpr:
			if len(x.Args) == 1 {
				e = x.Args[0]
				continue
			}
		}
		return e
	}
}

func distance(a, b token.Pos) token.Pos {
	if a > b {
		return a - b
	}
	return b - a
}
