package link

import (
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
)

// nameOfType is typeName with the package's own name where the type was read, and
// the form "%T", in which pointers show.
func (r *resolver) nameOfType(typ, form string) string {
	full := typeName(typ, "full")
	d := r.prog.decls[full]
	if form != "pkg.T" && form != "%T" || full == "" {
		return typeName(typ, form)
	}
	name := short(full)
	if d != nil {
		name = d.pkg.Name + name[strings.IndexByte(name, '.'):]
	}
	if form == "%T" {
		name = typ[:len(typ)-len(strings.TrimLeft(typ, "*"))] + name
	}
	return name
}

// typeEvidence adds where the type is declared, which is where its name is from.
func (r *resolver) typeEvidence(a answer, typ string) *trail {
	d := r.prog.decls[typ]
	if d == nil {
		return a.ev
	}
	where := graph.Position{File: d.pkg.Files[d.Pos.File].Name, Line: int(d.Pos.Line), Column: int(d.Pos.Col)}
	return &trail{up: a.ev, at: a.at, where: where, note: "type " + short(typ)}
}

// knownType is the type of a value in the text of its package.
func (r *resolver) knownType(a answer) string {
	if t := r.typeOf(a); t != "" {
		return t
	}
	switch a.kind {
	case isParam:
		if a.path == nil {
			return a.at.fn.typeOf(a.at.v)
		}
	case isExt, isGlobal, isUnknown:
		if k, t := r.typeAt(a.value); t != 0 {
			return k.text(t)
		}
	}
	return ""
}

// typeName writes a type as "T", "pkg.T" or "full", without pointers and type
// arguments.
func typeName(typ, form string) string {
	typ = strings.TrimLeft(typ, "*")
	if i := strings.IndexByte(typ, '['); i > 0 {
		typ = typ[:i]
	}
	if strings.ContainsAny(typ, " ({") || strings.HasPrefix(typ, "[") || !strings.Contains(typ, ".") {
		return "" // a type without a name, or a type parameter
	}
	switch form {
	case "T":
		typ = short(typ)
		return typ[strings.LastIndexByte(typ, '.')+1:]
	case "pkg.T":
		return short(typ)
	}
	return typ
}

// typeArgs are the type arguments of a generic type.
func typeArgs(typ string) []string {
	i := strings.IndexByte(typ, '[')
	if i < 1 || !strings.HasSuffix(typ, "]") {
		return nil
	}
	var out []string
	depth, start, in := 0, 0, typ[i+1:len(typ)-1]
	for j := range len(in) {
		switch in[j] {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(in[start:j]))
				start = j + 1
			}
		}
	}
	return append(out, strings.TrimSpace(in[start:]))
}

// signatureOf are the types of the parameters of a function value that is not of
// the tree.
func (r *resolver) signatureOf(a answer) []string {
	if !isFunction(a.kind) && a.kind != isParam || a.path != nil {
		return nil
	}
	k, t := a.at.fn.pkg, a.at.val().Type
	if k.Types[t].Kind == flow.Named && k.Types[t].Elem != 0 {
		t = k.Types[t].Elem
	}
	if k.Types[t].Kind != flow.Signature {
		return nil
	}
	var out []string
	for _, arg := range k.Types[t].Args {
		out = append(out, k.text(arg))
	}
	return out
}

// methodsOfType are the names of the exported methods of a type of the tree.
func (r *resolver) methodsOfType(typ string) []string {
	typ = typeName(typ, "full")
	var out []string
	if d := r.prog.decls[typ]; d != nil && !d.Interface {
		for _, m := range d.Methods {
			if name := d.pkg.Str(m.Name); name[0] >= 'A' && name[0] <= 'Z' {
				out = append(out, name)
			}
		}
	}
	return out
}
