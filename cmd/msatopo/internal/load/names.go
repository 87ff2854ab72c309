package load

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"
)

// fileNames turns the file names of this machine into names that mean the same
// on every machine.
type fileNames struct {
	roots    []string // the root, as given and with symbolic links resolved
	modCache string
	goroot   string
}

func newFileNames(root string, env goEnv) *fileNames {
	n := &fileNames{roots: []string{root}, modCache: env.modCache, goroot: env.goroot}
	if real, err := filepath.EvalSymlinks(root); err == nil && real != root {
		n.roots = append(n.roots, real)
	}
	return n
}

// file names a source file: relative to the root, or module@version/path for a
// file of the module cache.
func (n *fileNames) file(name string) string {
	for _, root := range n.roots {
		if rel, ok := below(root, name); ok {
			return filepath.ToSlash(rel)
		}
	}
	if rel, ok := below(n.modCache, name); ok {
		return unescape(filepath.ToSlash(rel))
	}
	if rel, ok := strings.CutPrefix(name, "$GOROOT/src/"); ok {
		return "std/" + rel
	}
	if rel, ok := below(n.goroot, name); ok {
		return "std/" + strings.TrimPrefix(filepath.ToSlash(rel), "src/")
	}
	// Outside of everything known, such as a module that is replaced by a folder
	// beside the root: the way there from the root, which is the same wherever
	// both are checked out together.
	if rel, err := filepath.Rel(n.roots[0], name); err == nil && filepath.IsAbs(name) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(name)
}

// dir names a folder in the same way; the root itself is ".".
func (n *fileNames) dir(dir string) string {
	for _, root := range n.roots {
		if dir == root {
			return "."
		}
	}
	return n.file(dir)
}

// unescape undoes the module cache's escaping of upper-case letters (!a is A).
func unescape(rel string) string {
	path, rest, ok := strings.Cut(rel, "@")
	if !ok {
		return rel
	}
	if p, err := module.UnescapePath(path); err == nil {
		path = p
	}
	version, file, _ := strings.Cut(rest, "/")
	if v, err := module.UnescapeVersion(version); err == nil {
		version = v
	}
	return path + "@" + version + "/" + file
}

// below gives the part of name below dir.
func below(dir, name string) (string, bool) {
	if dir == "" {
		return "", false
	}
	return strings.CutPrefix(name, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
