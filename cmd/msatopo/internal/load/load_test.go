package load

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/msatopo/msatopo/analyzers/extract"
	"github.com/msatopo/msatopo/graph/flow"
)

// httpOnly takes net/http for the one known library.
type httpOnly struct{}

func (httpOnly) IsGenerated(path string) bool { return false }

func (httpOnly) IsLibrary(path string) bool { return path == "net/http" }
func (httpOnly) Covers(path string) bool    { return path == "net/http" }

// write lays the files of an archive out in a new folder.
func write(t *testing.T, a *txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range a.Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func writeFile(t *testing.T, name string) string {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return write(t, a)
}

func mustLoad(t *testing.T, cfg Config) *Result {
	t.Helper()
	t.Setenv("GOPROXY", "off")
	t.Setenv("GOFLAGS", "")
	cfg.Libraries = httpOnly{}
	res, err := Load(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func paths(r *Result) []string {
	var out []string
	for _, p := range r.Packages {
		out = append(out, p.Module+" "+p.Path)
	}
	return out
}

func encode(r *Result) []byte {
	var out []byte
	for _, p := range r.Packages {
		out = append(out, flow.Encode(p)...)
	}
	for _, p := range r.Problems {
		out = append(out, p.String()+"\n"...)
	}
	return out
}

// TestIllTyped reads a package that is wrong in many ways: no function is lost,
// and the constants and calls that make sense by themselves are there.
func TestIllTyped(t *testing.T) {
	res := mustLoad(t, Config{Dir: writeFile(t, "illtyped.txtar")})
	for _, p := range res.Problems {
		if strings.Contains(p.Message, "left out") || strings.Contains(p.Message, "internal error") {
			t.Errorf("problem: %s", p)
		}
	}
	i := slices.IndexFunc(res.Packages, func(p *flow.Package) bool { return p.Name == "main" })
	if i < 0 {
		t.Fatalf("package main is not among %v", paths(res))
	}
	strs := res.Packages[i].Strings
	for _, want := range []string{
		"orders", "pkg", "k", "inner", "xdo", "r", "in range", "string", "u4", "one", "ok", "/x", "nm", "n", "bar", "y",
		"topic-a", "example.com/bad/a.Run", "net/http.HandleFunc",
		"missing.example.org/kafka-go.NewWriter", "(*missing.example.org/kafka-go.Writer).Publish",
		"(*missing.example.org/kafka-go.Writer).WriteMessages",
	} {
		if !slices.ContainsFunc(strs, func(s string) bool { return s == want || s == `"`+want+`"` }) {
			t.Errorf("%q was not read", want)
		}
	}
}

// TestSameBytes holds that neither the number of workers nor the cache changes
// what is read.
func TestSameBytes(t *testing.T) {
	for _, name := range []string{"shop.txtar", "illtyped.txtar"} {
		t.Run(name, func(t *testing.T) {
			dir, cacheDir := writeFile(t, name), t.TempDir()
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
			var first []byte
			for i := range 6 {
				cfg := Config{Dir: dir}
				runtime.GOMAXPROCS(1 + i%2)
				if i > 2 {
					cfg.CacheDir = cacheDir
				}
				got := encode(mustLoad(t, cfg))
				if first == nil {
					first = got
				}
				if !bytes.Equal(first, got) {
					t.Fatalf("run %d differs from the first", i)
				}
			}
		})
	}
}

// TestSelect holds which packages are read: all of the tree's own that are
// asked for or imported, and others only where they wrap a known library.
func TestSelect(t *testing.T) {
	dir := writeFile(t, "shop.txtar")
	tests := []struct {
		patterns []string
		packages []string
		mains    []string
	}{
		{
			packages: []string{
				"example.com/org@v0.0.0 example.com/org/messaging",
				"example.com/org@v0.0.0 example.com/org/messaging/retry",
				"example.com/shop example.com/shop/cmd/order",
				"example.com/shop example.com/shop/cmd/stock",
				"example.com/shop example.com/shop/contract",
				"example.com/shop example.com/shop/unused",
			},
			mains: []string{"cmd/order", "cmd/stock"},
		},
		{
			patterns: []string{"./cmd/stock"},
			packages: []string{"example.com/shop example.com/shop/cmd/stock", "example.com/shop example.com/shop/contract"},
			mains:    []string{"cmd/stock"},
		},
	}
	for _, test := range tests {
		res := mustLoad(t, Config{Dir: filepath.Join(dir, "shop"), Patterns: test.patterns})
		if got := paths(res); !slices.Equal(got, test.packages) {
			t.Errorf("%v: packages %q, want %q", test.patterns, got, test.packages)
		}
		var mains []string
		for _, m := range res.Mains {
			mains = append(mains, m.Dir)
		}
		if !slices.Equal(mains, test.mains) {
			t.Errorf("%v: mains %q, want %q", test.patterns, mains, test.mains)
		}
		for _, p := range res.Problems {
			t.Errorf("problem: %s", p)
		}
	}
}

// TestPanic holds that a function which the extraction panics on costs that
// function only, and is told.
func TestPanic(t *testing.T) {
	defer func() { fromSSA = extract.FromSSA }()
	fromSSA = func(in extract.Input) *flow.Package {
		if fn := in.SSA.Func("reserve"); fn != nil && fn.Blocks != nil {
			panic("boom")
		}
		return extract.FromSSA(in)
	}
	res := mustLoad(t, Config{Dir: filepath.Join(writeFile(t, "shop.txtar"), "shop"), Patterns: []string{"./cmd/stock"}})
	want := Problem{Package: "example.com/shop/cmd/stock", Position: "cmd/stock/main.go:14", Message: "left out function reserve: internal error: boom"}
	if len(res.Problems) != 1 || res.Problems[0] != want {
		t.Errorf("problems %v, want %v", res.Problems, want)
	}
	if len(res.Packages) != 2 {
		t.Errorf("packages %v", paths(res))
	}
}
