package load

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A goEnv is what is needed to know of the go command's environment.
type goEnv struct {
	modCache string
	goroot   string
	cgoOff   bool
}

func readGoEnv() goEnv {
	// Cgo is also off where no C compiler is found, which only the go command knows.
	out, err := exec.Command("go", "env", "GOMODCACHE", "GOROOT", "CGO_ENABLED").Output()
	if err != nil {
		return goEnv{modCache: os.Getenv("GOMODCACHE")}
	}
	lines := strings.Split(strings.TrimRight(string(out), "\r\n"), "\n")
	if len(lines) != 3 {
		return goEnv{}
	}
	return goEnv{
		modCache: strings.TrimSpace(lines[0]),
		goroot:   strings.TrimSpace(lines[1]),
		cgoOff:   strings.TrimSpace(lines[2]) == "0",
	}
}

// withCgo gives packages that are made with cgo the files that the go command
// leaves out where cgo is off: a machine that runs msatopo need not have a C
// compiler, and what such files declare can be read without one.
func withCgo(all []*packages.Package) {
	byPath := map[string]*packages.Package{}
	for _, p := range all {
		byPath[p.PkgPath] = p
	}
	for _, p := range all {
		if p.Module == nil || len(p.IgnoredFiles) == 0 {
			continue
		}
		files, ok := cgoFiles(p)
		if !ok {
			continue
		}
		p.GoFiles, p.CompiledGoFiles = files, files
		p.ExportFile = "" // made without those files
		p.Errors = slices.DeleteFunc(p.Errors, func(e packages.Error) bool {
			return strings.Contains(e.Msg, "build constraints exclude all Go files")
		})
		imports := map[string]*packages.Package{}
		for _, name := range files {
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				continue
			}
			p.Name = f.Name.Name
			addImports(imports, f, byPath)
		}
		p.Imports = imports
	}
}

func addImports(to map[string]*packages.Package, f *ast.File, byPath map[string]*packages.Package) {
	for _, imp := range f.Imports {
		path, err := strconv.Unquote(imp.Path.Value)
		if err == nil && byPath[path] != nil {
			to[path] = byPath[path]
		}
	}
}

// cgoFiles lists the files that p has where cgo is on, if there are more of them.
func cgoFiles(p *packages.Package) (files []string, ok bool) {
	ctx := build.Default
	ctx.CgoEnabled = true
	for _, name := range slices.Concat(p.GoFiles, p.IgnoredFiles) {
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if match, err := ctx.MatchFile(filepath.Dir(name), filepath.Base(name)); match && err == nil {
			files = append(files, name)
			ok = ok || slices.Contains(p.IgnoredFiles, name)
		}
	}
	return files, ok
}
