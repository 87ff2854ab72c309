package load

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A use is how the files at hand use one name of a package that is not there.
type use struct {
	typ     bool
	call    bool
	fields  []string // keys of composite literals
	unkeyed int      // most elements of a composite literal without keys
	results shape
}

// A shape is how many results a call is expected to give.
type shape struct {
	n       int  // 0 when nothing says so
	lastErr bool // the last one looks like an error
}

// A usage collects the uses of the names of one missing package.
type usage map[string]*use

func (u usage) of(name string) *use {
	if u[name] == nil {
		u[name] = new(use)
	}
	return u[name]
}

// collect adds the uses in f of the package that is known there as local.
func (u usage) collect(f *ast.File, local string) {
	name := func(e ast.Expr) string {
		if sel, ok := e.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && id.Name == local {
				return sel.Sel.Name
			}
		}
		return ""
	}
	types := func(e ast.Expr) {
		if e == nil {
			return
		}
		ast.Inspect(e, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				if s := name(e); s != "" {
					u.of(s).typ = true
				}
			}
			return true
		})
	}
	shapes := callShapes(f)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			types(n.Type)
		case *ast.ValueSpec:
			types(n.Type)
		case *ast.TypeSpec:
			types(n.Type)
		case *ast.TypeAssertExpr:
			types(n.Type)
		case *ast.TypeSwitchStmt:
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					types(e)
				}
			}
		case *ast.CompositeLit:
			types(n.Type)
			if s := name(n.Type); s != "" {
				u.of(s).literal(n)
			}
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "new" || id.Name == "make") && len(n.Args) > 0 {
				types(n.Args[0])
			}
			if s := name(n.Fun); s != "" {
				use := u.of(s)
				use.call = true
				if shape := shapes[n]; shape.n > use.results.n {
					use.results = shape
				}
			}
			if p, ok := n.Fun.(*ast.ParenExpr); ok {
				types(p.X)
			}
		case *ast.SelectorExpr:
			if s := name(n); s != "" {
				u.of(s)
			}
		}
		return true
	})
}

func (u *use) literal(lit *ast.CompositeLit) {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			u.unkeyed = max(u.unkeyed, len(lit.Elts))
			continue
		}
		if key, ok := kv.Key.(*ast.Ident); ok && !slices.Contains(u.fields, key.Name) {
			u.fields = append(u.fields, key.Name)
		}
	}
}

// callShapes says how many results the calls in f are expected to give.
func callShapes(f *ast.File) map[*ast.CallExpr]shape {
	shapes := map[*ast.CallExpr]shape{}
	set := func(rhs []ast.Expr, n int, last ast.Expr) {
		if len(rhs) != 1 {
			return
		}
		if call, ok := rhs[0].(*ast.CallExpr); ok {
			id, _ := last.(*ast.Ident)
			shapes[call] = shape{n, id != nil && strings.HasSuffix(strings.ToLower(id.Name), "err")}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			set(n.Rhs, len(n.Lhs), n.Lhs[len(n.Lhs)-1])
		case *ast.ValueSpec:
			set(n.Values, len(n.Names), n.Names[len(n.Names)-1])
		}
		return true
	})
	return shapes
}

// packageName guesses the name of the package at importPath: the first likely
// one that a file uses without declaring it. Files that rename the package do
// not help.
func packageName(importPath string, files []*ast.File) string {
	names := likelyNames(importPath)
	for _, name := range names {
		for _, f := range files {
			if imp, ok := importOf(f, importPath); ok && imp.Name == nil && len(usageIn(f, name)) > 0 {
				return name
			}
		}
	}
	return names[0]
}

func usageIn(f *ast.File, local string) usage {
	u := usage{}
	u.collect(f, local)
	return u
}

var versionElem = regexp.MustCompile(`^v[0-9]+$`)

func likelyNames(importPath string) []string {
	base := path.Base(importPath)
	if versionElem.MatchString(base) && path.Dir(importPath) != "." {
		base = path.Base(path.Dir(importPath))
	}
	if i := strings.LastIndex(base, ".v"); i > 0 { // gopkg.in/yaml.v3
		base = base[:i]
	}
	var names []string
	add := func(s string) {
		if token.IsIdentifier(s) && !slices.Contains(names, s) {
			names = append(names, s)
		}
	}
	add(base)
	trimmed := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(base, "go-"), "-go"), ".go")
	add(trimmed)
	add(strings.ReplaceAll(trimmed, "-", "_"))
	add(strings.ReplaceAll(trimmed, "-", ""))
	if i := strings.LastIndexAny(trimmed, "-."); i >= 0 {
		add(trimmed[i+1:])
		add(trimmed[:i])
	}
	if len(names) == 0 {
		add("p" + strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, base))
	}
	return names
}

func importOf(f *ast.File, importPath string) (*ast.ImportSpec, bool) {
	for _, imp := range f.Imports {
		if p, err := strconv.Unquote(imp.Path.Value); err == nil && p == importPath {
			return imp, true
		}
	}
	return nil, false
}
