package main

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

const module = "github.com/msatopo/msatopo/"

// A boundary says which packages may import what; see the layout of the design.
type boundary struct {
	what    string
	within  string   // packages that it holds for, by path below the module
	except  string   // and one that it does not hold for
	imports []string // paths, and all below them, that they do not import
}

var boundaries = []boundary{
	{
		what:    "the graph is plain data: it must load and link without Go source at hand",
		within:  "graph",
		imports: []string{"go/ast", "go/types", "go/parser", "golang.org/x/tools"},
	},
	{
		what:    "only one renderer carries Graphviz",
		within:  "",
		except:  "graph/render/image",
		imports: []string{"github.com/goccy/go-graphviz"},
	},
	{
		what:    "only the loader runs the go command",
		within:  "",
		except:  "cmd/msatopo/internal/load",
		imports: []string{"golang.org/x/tools/go/packages"},
	},
	{
		what:    "imports go one way: cmd, analyzers, graph",
		within:  "graph",
		imports: []string{module + "analyzers", module + "cmd"},
	},
	{
		what:    "imports go one way: cmd, analyzers, graph",
		within:  "analyzers",
		imports: []string{module + "cmd"},
	},
}

// TestImports holds the boundaries between the packages of this module.
func TestImports(t *testing.T) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports}, module+"...")
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) < 5 {
		t.Fatalf("found %d packages only", len(pkgs))
	}
	for _, p := range pkgs {
		path := strings.TrimPrefix(p.PkgPath, module)
		for _, b := range boundaries {
			if b.within != "" && !under(path, b.within) || b.except != "" && under(path, b.except) {
				continue
			}
			for imp := range p.Imports {
				for _, forbidden := range b.imports {
					if under(imp, forbidden) {
						t.Errorf("%s imports %s: %s", path, imp, b.what)
					}
				}
			}
		}
	}
}

// under reports whether path is dir or below it.
func under(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, dir+"/")
}
