package load

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestPlan holds which go commands run where for which patterns.
func TestPlan(t *testing.T) {
	dir := write(t, txtar.Parse([]byte(`
-- one/go.mod --
module example.com/one
-- one/deep/doc.go --
package deep
-- one/sub/go.mod --
module example.com/one/sub
-- one/vendor/x/go.mod --
module example.com/x
-- one/.hidden/go.mod --
module example.com/hidden
-- work/go.work --
go 1.22
use (
	./a
	./b
)
-- work/a/go.mod --
module example.com/a
-- work/b/go.mod --
module example.com/b
-- work/lone/go.mod --
module example.com/lone
`)))
	tests := []struct {
		root, patterns, want string
	}{
		{"one", "./...", "one: ./... | one/sub: ./..."},
		{"one", ".", "one: ."},
		{"one", "./cmd/...", "one: ./cmd/..."},
		{"one", "./sub/cmd", "one/sub: ./cmd"},
		{"one", "example.com/one/...", "one: example.com/one/... | one/sub: example.com/one/..."},
		{"one", "example.com/one/sub/cmd", "one: example.com/one/sub/cmd | one/sub: example.com/one/sub/cmd"},
		{"one", "github.com/other", "one: github.com/other"},
		{"one/sub", "./...", "one/sub: ./..."},
		{"one/deep", "./...", "one/deep: ./..."},
		{".", "./one/...", "one: ./... | one/sub: ./..."},
		{"work", "./...", "work: ./a/... ./b/... | work/lone GOWORK=off: ./..."},
		{"work", "./b/cmd ./lone", "work: ./b/cmd | work/lone GOWORK=off: ."},
		{"work/a", "./...", "work/a: ./..."},
		{"work", "./nosuch", "pattern matches no package: ./nosuch: there is no Go module in that folder"},
		{"one", "main.go", "not a package pattern: main.go: give the folder of the file"},
	}
	t.Setenv("GOWORK", "")
	for _, test := range tests {
		t.Run(test.root+" "+test.patterns, func(t *testing.T) {
			root := filepath.Join(dir, test.root)
			p, err := planListings(root, strings.Fields(test.patterns), goEnv{})
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				var parts []string
				for _, q := range p.listings {
					rel, _ := filepath.Rel(dir, q.dir)
					parts = append(parts, fmt.Sprintf("%s: %s", strings.Join(slices.Concat([]string{rel}, q.env), " "), strings.Join(q.patterns, " ")))
				}
				got = strings.Join(parts, " | ")
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestFileNames(t *testing.T) {
	n := &fileNames{roots: []string{"/src/shop"}, modCache: "/mod", goroot: "/go"}
	tests := map[string]string{
		"/src/shop/cmd/main.go":                  "cmd/main.go",
		"/src/org/org.go":                        "../org/org.go",
		"/src/shopping/a.go":                     "../shopping/a.go",
		"/mod/github.com/!azure/sdk@v1.0.0/a.go": "github.com/Azure/sdk@v1.0.0/a.go",
		"/go/src/net/http/server.go":             "std/net/http/server.go",
		"$GOROOT/src/net/http/server.go":         "std/net/http/server.go",
		"generated.y":                            "generated.y",
	}
	for name, want := range tests {
		if got := n.file(name); got != want {
			t.Errorf("%s is called %s, want %s", name, got, want)
		}
	}
	if got := n.dir("/src/shop"); got != "." {
		t.Errorf("the root is called %s", got)
	}
}
