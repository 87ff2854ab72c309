package load

import (
	"errors"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// check type-checks the package. Errors are told and do not stop it.
func (c *checker) check() {
	c.info = &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Instances:    map[*ast.Ident]types.Instance{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		FileVersions: map[*ast.File]string{},
	}
	var bad []token.Pos
	conf := &types.Config{
		Importer:    importer{c.universe, c.unit.pkg.Imports},
		Sizes:       c.unit.pkg.TypesSizes,
		FakeImportC: true,
		Error: func(err error) {
			var te types.Error
			if !errors.As(err, &te) {
				return
			}
			// A line that starts with a tab is more of the error before; a constant of
			// C has no value without a C compiler, and nothing is lost with it.
			if !strings.HasPrefix(te.Msg, "\t") && !strings.Contains(te.Msg, "constant unknown with invalid type") {
				c.problem(c.at(te.Pos), te.Msg)
			}
			if !te.Soft { // such as an unused variable, which does no harm here
				bad = append(bad, te.Pos)
			}
		},
	}
	if m := c.unit.pkg.Module; m != nil && m.GoVersion != "" {
		conf.GoVersion = "go" + m.GoVersion
	}
	c.pkg, _ = conf.Check(c.unit.pkg.PkgPath, c.fset, c.files, c.info)
	if len(bad) > 0 || c.broken {
		c.repaired = true
		c.repair(bad)
	}
}

// syntaxError tells the first error of a file; the others follow from it.
func (c *checker) syntaxError(err error) {
	c.broken = true
	var list scanner.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		e := list[0]
		c.problem(c.names.file(e.Pos.Filename)+":"+strconv.Itoa(e.Pos.Line), "syntax error: "+e.Msg)
		return
	}
	c.problem("", strings.TrimPrefix(err.Error(), "open "))
}
