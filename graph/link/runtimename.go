package link

import (
	"fmt"
	"strings"
)

// runtimeName is the name that the runtime has for the function a: its import path,
// main for that of a command, and its name.
func (r *resolver) runtimeName(a answer) []answer {
	if outer, _, literal := strings.Cut(a.name, "$"); literal {
		reason := "the compiler names the function literal in " + short(outer)
		return one(value{kind: isUnknown, at: a.at, fr: a.fr, name: reason}, a.binds, a.ev)
	}
	full := strings.TrimLeft(a.name, "(*")
	dot := strings.LastIndexByte(full, '/') + 1
	dot += strings.IndexByte(full[dot:], '.')
	f := r.prog.funcs[a.name]
	if f != nil {
		dot = len(f.pkg.Path) // its last element may have dots
	}
	path, name := full[:dot], full[dot+1:]
	if k := r.prog.byPkg[path]; k != nil && k.Name == "main" {
		path = "main"
	}
	typ, method, isMethod := strings.Cut(name, ").")
	if f == nil && isMethod {
		a.ev = r.typeEvidence(a, full[:dot+1]+typ)
	}
	args := ""
	if f != nil && (strings.Contains(f.str(f.f.Sig), "$") || isMethod && strings.Contains(f.typeOf(0), "[")) {
		args = "[...]"
	}
	switch {
	case !isMethod:
		name += args
	case strings.HasPrefix(a.name, "(*"):
		name = "(*" + typ + args + ")." + method
	default:
		name = typ + args + "." + method
	}
	if a.kind == isBound {
		name += "-fm"
	}
	return r.says(a, symbolPath(path)+"."+name)
}

// symbolPath is an import path as names of symbols have it: the dots of its last
// element would look like the end of it.
func symbolPath(path string) string {
	slash := strings.LastIndexByte(path, '/')
	var b strings.Builder
	for i := range len(path) {
		if c := path[i]; c <= ' ' || c == '.' && i > slash || c == '%' || c == '"' || c >= 0x7f {
			fmt.Fprintf(&b, "%%%02x", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
