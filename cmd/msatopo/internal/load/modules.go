package load

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// A mod is a module of the user's tree.
type mod struct {
	dir  string
	path string // "" when its go.mod cannot be read
	work string // folder of the go.work that uses it, "" for none
	lone bool   // a go.work lies above it that does not use it
}

// findModules lists the module that holds root, if any, and all modules below.
func findModules(root string, env goEnv) ([]mod, error) {
	var dirs []string
	if dir, ok := upward(root, "go.mod"); ok && dir != root {
		dirs = append(dirs, dir)
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return err
		case err != nil:
			return filepath.SkipDir // unreadable: the go command will say so if it matters
		case d.IsDir():
			if path != root && (skipDir(d.Name()) || path == env.modCache || path == env.goroot) {
				return filepath.SkipDir
			}
		case d.Name() == "go.mod":
			dirs = append(dirs, filepath.Dir(path))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}

	slices.Sort(dirs)
	works := map[string][]string{}
	var mods []mod
	for _, dir := range dirs {
		m := mod{dir: dir}
		if data, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil {
			m.path = modfile.ModulePath(data)
		}
		if work, ok := workspace(dir); ok {
			if _, ok := works[work]; !ok {
				works[work] = usedDirs(work)
			}
			m.lone = !slices.Contains(works[work], dir)
			if !m.lone {
				m.work = work
			}
		}
		mods = append(mods, m)
	}
	return mods, nil
}

// skipDir names the folders in which a go.mod is no module of the system: the
// same ones that the go command's ... leaves out, and node_modules.
func skipDir(name string) bool {
	return name == "vendor" || name == "node_modules" || name == "testdata" ||
		strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

// workspace finds the folder of the go.work that the go command would use in
// dir, or the file that GOWORK names.
func workspace(dir string) (string, bool) {
	switch file := os.Getenv("GOWORK"); file {
	case "off":
		return "", false
	case "", "auto":
		return upward(dir, "go.work")
	default:
		return filepath.Dir(file), isFile(file)
	}
}

// usedDirs lists the module folders of a workspace. A broken go.work uses none
// here: each of its modules is then loaded by itself.
func usedDirs(work string) []string {
	name := filepath.Join(work, "go.work")
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	f, err := modfile.ParseWork(name, data, nil)
	if err != nil {
		return nil
	}
	var dirs []string
	for _, use := range f.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(work, dir)
		}
		dirs = append(dirs, filepath.Clean(dir))
	}
	return dirs
}

// upward finds the nearest folder at or above dir that holds the file name.
func upward(dir, name string) (string, bool) {
	for {
		if isFile(filepath.Join(dir, name)) {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}
