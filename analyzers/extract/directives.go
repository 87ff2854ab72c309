package extract

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// directives keeps the comments of f that speak to msatopo, with the lines that
// they are about: a comment stands at what begins on its own line or, where it has
// the line for itself, below it. Of a declaration all lines count; of a statement
// those up to the body of a block or function, so that a comment at a loop does not
// speak for all that is done in it.
func (x *extractor) directives(f *ast.File) {
	var starts map[int]int // made when it is needed: few files have directives
	for _, group := range f.Comments {
		for _, c := range group.List {
			text, ok := directive(c.Text)
			if !ok {
				continue
			}
			if starts == nil {
				starts = x.starts(f)
			}
			line := x.line(c.Pos())
			if _, behindCode := starts[line]; !behindCode {
				line = x.line(group.End()) + 1
			}
			x.out.Directives = append(x.out.Directives, flow.Directive{
				Text: x.sym(text), Pos: x.pos(c.Pos()), First: int32(line), Last: int32(max(line, starts[line])),
			})
		}
	}
}

// directive gives what follows the slashes. A space before it makes it prose to the
// go command; it is kept where it looks like a slip, so that it can be told.
func directive(comment string) (string, bool) {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		return "", false
	}
	return text, strings.HasPrefix(text, "msatopo:") || strings.HasPrefix(strings.TrimSpace(text), "msatopo:ignore")
}

func (x *extractor) line(p token.Pos) int { return x.in.Fset.Position(p).Line }

// starts lists the lines of f on which code stands, with the last line of what
// begins there.
func (x *extractor) starts(f *ast.File) map[int]int {
	out := map[int]int{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File, *ast.Comment, *ast.CommentGroup:
			return true
		}
		first := x.line(begin(n))
		out[first] = max(out[first], x.line(last(n)))
		end := x.line(n.End())
		out[end] = max(out[end], end) // a closing bracket
		return true
	})
	return out
}

// begin is where n begins, its doc comment aside.
func begin(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.FuncDecl:
		return n.Type.Pos()
	case *ast.GenDecl:
		return n.TokPos
	case *ast.Field:
		switch {
		case len(n.Names) > 0:
			return n.Names[0].Pos()
		case n.Type != nil:
			return n.Type.Pos()
		}
	}
	return n.Pos()
}

// last is the end of what a directive at the beginning of n is about.
func last(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.FuncDecl, *ast.GenDecl, *ast.TypeSpec, *ast.ValueSpec, *ast.Field:
		return n.End()
	case *ast.CaseClause:
		return n.Colon
	case *ast.CommClause:
		return n.Colon
	case ast.Stmt:
	default:
		return n.Pos()
	}
	end := n.End()
	ast.Inspect(n, func(m ast.Node) bool {
		if b, ok := m.(*ast.BlockStmt); ok {
			end = min(end, b.Lbrace)
		}
		return true
	})
	return end
}
