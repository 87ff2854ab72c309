package load

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A query is one run of the go command.
type query struct {
	dir      string
	env      []string
	patterns []string
	modules  []mod
}

type plan struct {
	listings []query
	problems []Problem
}

// planListings shares the patterns out among the modules: a go command sees one
// module or workspace only, while a system's repository often holds many.
func planListings(root string, patterns []string, env goEnv) (*plan, error) {
	mods, err := findModules(root, env)
	if err != nil {
		return nil, err
	}
	if len(mods) == 0 {
		return nil, &Error{What: "no go.mod", Where: root + " and the folders above and below", Do: "run go mod init, or give another folder with -C", Err: ErrNoModule}
	}

	groups := groupModules(root, mods)
	p := &plan{}
	for _, pattern := range patterns {
		if strings.HasSuffix(pattern, ".go") {
			return nil, &Error{What: "not a package pattern", Where: pattern, Do: "give the folder of the file"}
		}
		if !place(root, pattern, groups, mods) {
			return nil, &Error{What: "pattern matches no package", Where: pattern, Do: "there is no Go module in that folder"}
		}
	}
	for _, g := range groups {
		if len(g.patterns) > 0 {
			p.listings = append(p.listings, *g)
		}
	}
	return p, nil
}

// checkFolders tells of a folder that is not there before the go command does, in
// more words.
func checkFolders(root string, patterns []string) error {
	for _, pattern := range patterns {
		base, _ := splitPattern(pattern)
		if isRelative(pattern) && !strings.HasSuffix(pattern, ".go") && !isDir(inRoot(root, base)) {
			return &Error{What: "no such folder", Where: pattern, Do: "patterns are seen from the folder of -C; ./... is all of it"}
		}
	}
	return nil
}

// groupModules puts the modules of one workspace together; every other module
// stands alone.
func groupModules(root string, mods []mod) []*query {
	var groups []*query
	byWork := map[string]*query{}
	for _, m := range mods {
		if g := byWork[m.work]; g != nil && m.work != "" {
			g.modules = append(g.modules, m)
			continue
		}
		g := &query{dir: m.dir, modules: []mod{m}}
		if m.lone {
			g.env = []string{"GOWORK=off"}
		}
		if m.work != "" {
			g.dir = m.work
			byWork[m.work] = g
		}
		if _, ok := below(g.dir, root); ok {
			g.dir = root
		}
		groups = append(groups, g)
	}
	return groups
}

// place gives pattern to the groups that it concerns.
func place(root, pattern string, groups []*query, mods []mod) bool {
	if !isRelative(pattern) {
		return placeImportPath(pattern, groups)
	}
	base, wild := splitPattern(pattern)
	base = inRoot(root, base)
	owner := ownerOf(base, mods)
	placed := false
	for _, g := range groups {
		for _, m := range g.modules {
			dir := base
			switch {
			case m.dir == owner:
			case wild == "...":
				if _, ok := below(base, m.dir); !ok {
					continue
				}
				dir = m.dir
			default:
				continue
			}
			g.add(dir, wild)
			placed = true
		}
	}
	return placed
}

// placeImportPath gives a pattern of import paths to the modules that may hold
// such packages, or to the first one, whose go command then says what is wrong.
func placeImportPath(pattern string, groups []*query) bool {
	fixed, _, _ := strings.Cut(pattern, "...")
	placed := false
	for _, g := range groups {
		for _, m := range g.modules {
			if pattern == "all" || strings.HasPrefix(m.path+"/", fixed) || strings.HasPrefix(fixed, m.path) {
				g.patterns = append(g.patterns, pattern)
				placed = true
				break
			}
		}
	}
	if !placed {
		groups[0].patterns = append(groups[0].patterns, pattern)
	}
	return true
}

// add appends the pattern for the packages in dir, as seen from q.dir.
func (q *query) add(dir, wild string) {
	pattern := dir
	if rel, err := filepath.Rel(q.dir, dir); err == nil {
		pattern = filepath.ToSlash(rel)
		if pattern != "." && !strings.HasPrefix(pattern, "../") && pattern != ".." {
			pattern = "./" + pattern
		}
	}
	if wild != "" {
		pattern += "/" + wild
	}
	if !slices.Contains(q.patterns, pattern) {
		q.patterns = append(q.patterns, pattern)
	}
}

// ownerOf is the folder of the innermost module that holds dir.
func ownerOf(dir string, mods []mod) string {
	owner := ""
	for _, m := range mods {
		if _, ok := below(m.dir, dir+string(os.PathSeparator)); ok && len(m.dir) > len(owner) {
			owner = m.dir
		}
	}
	return owner
}

func isRelative(pattern string) bool {
	return pattern == "." || pattern == ".." || strings.HasPrefix(pattern, "./") ||
		strings.HasPrefix(pattern, "../") || filepath.IsAbs(pattern)
}

// inRoot is a folder that is seen from root.
func inRoot(root, dir string) string {
	if filepath.IsAbs(dir) {
		return dir
	}
	return filepath.Join(root, dir)
}

// splitPattern cuts a pattern before its first element with a wildcard.
func splitPattern(pattern string) (base, wild string) {
	elems := strings.Split(filepath.ToSlash(pattern), "/")
	i := slices.IndexFunc(elems, func(e string) bool { return strings.Contains(e, "...") })
	if i < 0 {
		return pattern, ""
	}
	base = strings.Join(elems[:i], "/")
	if base == "" {
		base = "/"
	}
	return filepath.FromSlash(base), strings.Join(elems[i:], "/")
}
