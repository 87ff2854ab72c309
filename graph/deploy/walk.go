package deploy

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// maxFile is the size above which a file is not read. Deployment files written
// by people stay far below it; what is larger is data or generated.
const maxFile = 1 << 20

// skipped are folders that never hold the deployment of this tree's own code.
var skipped = map[string]bool{"node_modules": true, "vendor": true, ".git": true, ".terraform": true}

// A tree is the files of a root folder, by slash-separated path. Every access
// goes through os.Root, so that no symbolic link and no "../.." in a compose
// file leads outside.
type tree struct {
	root    *os.Root
	files   []string            // candidates for a reader, sorted
	configs []string            // candidates for application config, sorted
	goDir   map[string][]string // folder → names of its Go files that are not tests
}

// walk lists the tree under dir. When from is given, folders called testdata are
// skipped unless they lead to it: a project's fixtures are not its deployment.
func walk(dir, from string) (*tree, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	t := &tree{root: root, goDir: map[string][]string{}}
	err = fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if p == "." {
				return err
			}
			return nil // an unreadable folder says nothing; the rest still does
		case d.IsDir():
			if p != "." && skipped[d.Name()] || from != "" && fixture(p) && !inFolder(p, from) && !inFolder(from, p) {
				return fs.SkipDir
			}
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			// A link inside the tree is a file like others; os.Root refuses the rest.
			if info, err := root.Stat(p); err != nil || !info.Mode().IsRegular() {
				return nil
			}
		case !d.Type().IsRegular():
			return nil // reading a pipe would block
		}
		if name := d.Name(); strings.HasSuffix(name, ".go") {
			if !strings.HasSuffix(name, "_test.go") {
				t.goDir[path.Dir(p)] = append(t.goDir[path.Dir(p)], name)
			}
			return nil
		}
		if worthReading(p) {
			t.files = append(t.files, p)
		}
		if isConfigFile(p) {
			t.configs = append(t.configs, p)
		}
		return nil
	})
	if err != nil {
		root.Close()
		return nil, err
	}
	slices.Sort(t.configs)
	slices.Sort(t.files) // WalkDir sorts within a folder, not by whole path
	return t, nil
}

// fixture reports whether a path is a testdata folder or under one.
func fixture(p string) bool { return world(p) != "" }

// world is the testdata folder that a path belongs to, "" for what is not under
// one. Fixtures and the project that holds them never deploy each other.
func world(p string) string {
	p += "/"
	if strings.HasPrefix(p, "testdata/") || strings.Contains(p, "/testdata/") {
		return p[:strings.LastIndex(p, "testdata/")+len("testdata")]
	}
	return ""
}

var errTooLarge = errors.New("file is larger than 1 MiB and was not read")

// read returns the content of a file of the tree.
func (t *tree) read(p string) ([]byte, error) {
	f, err := t.root.Open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > maxFile:
		return nil, errTooLarge
	}
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	return bytes.TrimPrefix(data, []byte("\ufeff")), err
}

// mains lists the folders that hold a package main.
func (t *tree) mains() []string {
	var out []string
	for dir, names := range t.goDir {
		slices.SortFunc(names, func(a, b string) int {
			// main.go first: it nearly always decides.
			return cmpBool(b == "main.go", a == "main.go", a, b)
		})
		for _, name := range names {
			data, err := t.read(path.Join(dir, name))
			if err != nil {
				continue
			}
			pkg, ignored := packageClause(data)
			if ignored || pkg == "" {
				continue
			}
			if pkg == "main" {
				out = append(out, dir)
			}
			break
		}
	}
	slices.Sort(out)
	return out
}

// packageClause finds the package name of a Go file without parsing it, and
// whether a build constraint keeps the file out of every build.
func packageClause(src []byte) (name string, ignored bool) {
	for len(src) > 0 {
		line, rest, _ := bytes.Cut(src, []byte("\n"))
		src = rest
		line = bytes.TrimSpace(line)
		switch {
		case bytes.HasPrefix(line, []byte("//go:build ignore")), bytes.HasPrefix(line, []byte("// +build ignore")):
			ignored = true
		case bytes.HasPrefix(line, []byte("/*")):
			if _, after, ok := bytes.Cut(append(line, append([]byte("\n"), src...)...), []byte("*/")); ok {
				src = after
			}
		case bytes.HasPrefix(line, []byte("package ")):
			fields := bytes.Fields(line)
			return strings.TrimRight(string(fields[1]), ";"), ignored
		}
	}
	return "", ignored
}

func cmpBool(b, a bool, x, y string) int {
	if a != b {
		if a {
			return -1
		}
		return 1
	}
	return strings.Compare(x, y)
}
