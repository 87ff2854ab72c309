package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// TestNoLibraryIsNamed holds that what is known of libraries is data: outside of
// the rows, no text in the tool's code is the import path of a library, or holds
// one.
func TestNoLibraryIsNamed(t *testing.T) {
	libraries := libraries(t)
	files := 0
	for _, dir := range []string{"cmd", "analyzers", "graph"} {
		root := filepath.Join("..", "..")
		err := filepath.WalkDir(filepath.Join(root, dir), func(name string, d fs.DirEntry, err error) error {
			rel := filepath.ToSlash(strings.TrimPrefix(name, root+string(filepath.Separator)))
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "testdata":
				return filepath.SkipDir
			case d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
				return nil
			}
			files++
			return texts(name, func(line int, text string) {
				for _, lib := range libraries {
					if strings.Contains(text, lib) {
						t.Errorf("%s:%d: %q names the library %s: what is known of it belongs in graph/knowledge/rows", rel, line, text, lib)
					}
				}
			})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 50 {
		t.Errorf("looked into %d files only", files)
	}
}

// libraries are the import paths that rows are about. Of the standard library
// only the paths that are no ordinary word: "flag" may be a text like any other.
func libraries(t *testing.T) []string {
	rows := knowledge.Default()
	seen := map[string]bool{}
	var out []string
	for _, fn := range rows.Functions() {
		for _, row := range rows.Rows(fn) {
			path := row.Package
			first, _, _ := strings.Cut(path, "/")
			if !seen[path] && (strings.Contains(first, ".") || path == "net/http" || path == "database/sql") {
				out = append(out, path)
			}
			seen[path] = true
		}
	}
	if len(out) < 100 {
		t.Fatalf("rows are about %d libraries only", len(out))
	}
	return out
}

// texts calls f for every string literal of a file that is not an import.
func texts(name string, f func(line int, text string)) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil {
				f(fset.Position(n.Pos()).Line, text)
			}
		}
		return true
	})
	return nil
}
