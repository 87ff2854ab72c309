package link

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// function finds the one function of the tree that a text means, among those that
// the service reaches first.
func (s *service) function(ref string) *fn {
	for _, funcs := range [][]*fn{s.code.funcs, slices.Collect(maps.Values(s.prog.funcs))} {
		var found *fn
		for _, f := range funcs {
			if f.f.Parent == 0 && f.means(ref) {
				if found != nil {
					return nil // which is not said
				}
				found = f
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// nearestFunction suggests a function for one that is not there.
func (s *service) nearestFunction(ref string) string {
	var names []string
	slash := strings.Count(ref, "/")
	for _, f := range s.code.funcs {
		if f.f.Parent == 0 {
			parts := strings.Split(f.pkg.Path, "/")
			names = append(names, strings.Join(parts[max(0, len(parts)-1-slash):], "/")+"."+f.ownName())
		}
	}
	slices.Sort(names)
	return knowledge.Nearest(ref, slices.Compact(names))
}

// ownName is the name of a function without its package: Run, (*T).Run.
func (f *fn) ownName() string {
	return strings.TrimPrefix(strings.Replace(f.name, f.pkg.Path+".", "", 1), ".")
}

// means reports whether a text of the configuration is about f or a function
// inside it: pkg.Func, pkg.Type.Method, pkg/file.go:Func. A package or file may be
// given by the end of its path.
func (f *fn) means(ref string) bool {
	own, _, _ := strings.Cut(f.ownName(), "$")
	if file, name, ok := strings.Cut(ref, ".go:"); ok {
		at := f.position(f.f.Pos).File
		here := endsWith(at, file+".go") || endsWith(f.pkg.Path+"/"+path.Base(at), file+".go")
		return here && sameFunction(own, name)
	}
	slash := strings.LastIndexByte(ref, '/') + 1
	if strings.HasPrefix(ref, "(") { // (*a/b.Type).Method
		slash = strings.LastIndexByte(ref[:strings.IndexByte(ref+")", ')')], '/') + 1
	}
	dot := strings.IndexByte(ref[slash:], '.')
	if dot < 0 {
		return false
	}
	pkg, name := ref[:slash+dot], ref[slash+dot+1:]
	if open := strings.TrimLeft(pkg, "(*"); open != pkg {
		pkg, name = open, pkg[:len(pkg)-len(open)]+name
	}
	return (endsWith(f.pkg.Path, pkg) || pkg == f.pkg.Name) && sameFunction(own, name)
}

func endsWith(whole, end string) bool { return whole == end || strings.HasSuffix(whole, "/"+end) }

// sameFunction compares names of functions: (*T).M, (T).M and T.M are one.
func sameFunction(a, b string) bool {
	plain := strings.NewReplacer("(", "", ")", "", "*", "")
	return plain.Replace(a) == plain.Replace(b)
}
