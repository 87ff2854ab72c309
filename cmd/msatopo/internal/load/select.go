package load

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A unit is one package to read.
type unit struct {
	pkg  *packages.Package
	own  bool // from the user's tree rather than the module cache
	main bool
	key  string // in the cache
}

// selectUnits picks the packages to read: the matched ones, those of the same
// modules that they import, and dependencies that wrap a known library (an
// organisation's own messaging module, say) or are generated for the services to
// share. An import path is read once: from
// the user's tree if it is there, since sibling modules of one repository often
// require each other by version.
func selectUnits(lists []*listing, root string, libs Libraries, names *fileNames) map[*listing][]*unit {
	type choice struct {
		list *listing
		unit *unit
	}
	chosen := map[string]choice{}
	for _, l := range lists {
		roots := map[*packages.Package]bool{}
		for _, p := range l.roots {
			roots[p] = true
		}
		wrappers := map[*packages.Package]bool{}
		contracts := contracts(l.all, libs, names)
		for _, p := range l.all {
			l.collectErrors(p, names)
			if len(sourceFiles(p)) == 0 {
				continue
			}
			own := names.own(p)
			if !own {
				wrappers[p] = isWrapper(p, wrappers, libs)
			}
			if !own && !wrappers[p] && !contracts[p] {
				continue
			}
			u := &unit{pkg: p, own: own, main: own && roots[p] && p.Name == "main"}
			old, ok := chosen[p.PkgPath]
			switch {
			case !ok, own && !old.unit.own:
				chosen[p.PkgPath] = choice{l, u}
			case own && old.unit.pkg.Dir != p.Dir:
				l.problems = append(l.problems, Problem{
					Package: p.PkgPath,
					Message: "left out " + names.dir(p.Dir) + ": it has the import path of " + names.dir(old.unit.pkg.Dir) + "; rename one of the two modules",
				})
			}
		}
	}
	units := map[*listing][]*unit{}
	for _, c := range chosen {
		units[c.list] = append(units[c.list], c.unit)
	}
	return units
}

// sortUnits puts big packages first, so that no worker is left alone with one at
// the end.
func sortUnits(us []*unit) {
	slices.SortFunc(us, func(a, b *unit) int {
		return cmp.Or(cmp.Compare(len(b.pkg.GoFiles), len(a.pkg.GoFiles)), cmp.Compare(a.pkg.PkgPath, b.pkg.PkgPath))
	})
}

// isWrapper reports whether a dependency is to be read: no row says what it
// does, and it uses a package that rows are about, or another wrapper.
func isWrapper(p *packages.Package, wrappers map[*packages.Package]bool, libs Libraries) bool {
	if libs == nil || p.Module == nil || libs.Covers(p.PkgPath) {
		return false
	}
	for _, imp := range p.Imports {
		if wrappers[imp] || libs.IsLibrary(imp.PkgPath) {
			return true
		}
	}
	return false
}

// contracts finds the generated packages of other modules that the tree imports
// itself: messages that services share.
func contracts(all []*packages.Package, libs Libraries, names *fileNames) map[*packages.Package]bool {
	out := map[*packages.Package]bool{}
	if libs == nil {
		return out
	}
	for _, p := range all {
		if !names.own(p) {
			continue
		}
		for _, imp := range p.Imports {
			if names.own(imp) || imp.Module == nil || libs.Covers(imp.PkgPath) {
				continue
			}
			for path := range imp.Imports {
				if libs.IsGenerated(path) {
					out[imp] = true
				}
			}
		}
	}
	return out
}

// own reports whether p is of the user's tree: of a main module, or of one that
// a replace directive takes from below the root.
func (n *fileNames) own(p *packages.Package) bool {
	switch {
	case p.Module == nil:
		return false
	case p.Module.Main:
		return true
	}
	if _, ok := below(n.modCache, p.Dir); ok || strings.Contains(filepath.ToSlash(p.Dir), "/vendor/") {
		return false
	}
	for _, root := range n.roots {
		if _, ok := below(root, p.Dir); ok {
			return true
		}
	}
	return false
}

// collectErrors tells what the go command found wrong with p.
func (l *listing) collectErrors(p *packages.Package, names *fileNames) {
	own := names.own(p)
	for _, e := range p.Errors {
		compile := strings.HasPrefix(e.Msg, "# ") || e.Kind != packages.ListError
		if compile && own {
			continue // told better, line by line, when the package is checked
		}
		msg := e.Msg
		if compile {
			_, msg, _ = strings.Cut(msg, "\n")
			msg, _, _ = strings.Cut(strings.TrimSpace(msg), "\n")
			msg = "dependency does not compile: " + msg
		}
		l.problems = append(l.problems, Problem{
			Package:  p.PkgPath,
			Position: l.position(e.Pos, names),
			Message:  goMessage(msg),
		})
	}
}
