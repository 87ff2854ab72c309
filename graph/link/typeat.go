package link

import (
	"github.com/msatopo/msatopo/graph/flow"
)

// typeAt is the type of what is at the place v, as far as it was read.
func (r *resolver) typeAt(v value) (*pkg, flow.TypeID) {
	if v.path != nil {
		k, t := r.typeAt(v.parent())
		switch d := r.prog.decls[v.path.owner]; {
		case d != nil:
			for _, f := range d.Fields {
				if d.pkg.Str(f.Name) == v.path.name {
					return d.pkg, pointee(d.pkg, f.Type)
				}
			}
		case v.path.owner == "" && t != 0:
			return k, pointee(k, k.elem(t))
		}
		return nil, 0
	}
	switch v.kind {
	case isObject:
		return v.at.fn.pkg, pointee(v.at.fn.pkg, v.at.val().Type)
	case isExt:
		k, t := v.at.fn.pkg, v.at.val().Type
		if v.at.val().Op == flow.OpFunc && k.Types[t].Elem != 0 { // a function that a container calls
			t = k.Types[t].Elem
		}
		if args := k.Types[t].Args; k.Types[t].Kind == flow.Tuple && v.n < len(args) {
			t = args[v.n]
		}
		return k, pointee(k, t)
	case isParam:
		return v.at.fn.pkg, pointee(v.at.fn.pkg, v.at.val().Type)
	case isGlobal:
		if g := r.prog.globals[v.name]; g.k != nil {
			return g.k, pointee(g.k, g.t)
		}
	}
	return nil, 0
}

// isString reports whether t is a string type.
func isString(k *pkg, t flow.TypeID) bool {
	ft := k.Types[t]
	if ft.Kind == flow.Named && ft.Elem != 0 {
		ft = k.Types[ft.Elem]
	}
	return ft.Kind == flow.Basic && k.Str(ft.Name) == "string"
}

// typeOf is the type of an answer, as far as it is known.
func (r *resolver) typeOf(a answer) string {
	if a.dyn != "" {
		return a.dyn
	}
	switch a.kind {
	case isConst:
		return a.at.fn.typeOf(a.at.v)
	case isObject:
		if k, t := r.typeAt(a.value); t != 0 {
			return k.text(t)
		}
	}
	return ""
}

func pointee(k *pkg, t flow.TypeID) flow.TypeID {
	if k.Types[t].Kind == flow.Pointer {
		return k.elem(t)
	}
	return t
}
