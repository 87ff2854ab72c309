package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// phi is what one of several edges brings. Edges that cannot be taken, and a
// default for what is set, bring nothing.
func (r *resolver) phi(s site, fr *frame, b *binding, ev *trail) []answer {
	args := s.val().Args
	dead := r.deadEdges(s, fr, b)
	if x, set, ok := asked(s); ok && !slices.Contains(dead, true) {
		nils := r.nils
		as := r.origins(x, fr, b, ev)
		sure := r.nils == nils
		if len(as) > 0 && args[set] == x {
			as = r.orDefault(as, args[1-set], fr, ev)
			if !sure {
				as = append(as, r.origins(args[1-set], fr, b, ev)...)
			}
			return as
		}
		if len(as) > 0 && sure && !slices.ContainsFunc(as, mayBeEmpty) {
			return r.origins(args[set], fr, b, ev)
		}
	}
	if as, ok := r.heldOr(s, fr, b, ev); ok {
		return as
	}
	if as, ok := r.accumulated(s, fr, b, ev); ok {
		return as
	}
	if as, ok := r.counted(s, fr, b, ev); ok {
		return as
	}
	if dead == nil {
		if as, ok := r.tested(s, fr, b, ev); ok {
			return as
		}
	}
	var out []answer
	for i, arg := range args {
		if dead == nil || !dead[i] {
			out = append(out, r.origins(arg, fr, b, ev)...)
		}
	}
	return out
}

// orDefault puts a default where one of as may be empty: for those callers only who
// pass such a one.
func (r *resolver) orDefault(as []answer, def flow.ValueID, fr *frame, ev *trail) []answer {
	var out []answer
	for _, a := range as {
		if a.kind != isConst || !mayBeEmpty(a) {
			out = append(out, a)
		}
		if mayBeEmpty(a) {
			out = append(out, r.origins(def, fr, a.binds, ev)...)
		}
	}
	return out
}

// mayBeEmpty reports whether nothing proves that a is neither nil nor "".
func mayBeEmpty(a answer) bool {
	switch a.kind {
	case isConst:
		return a.at.val().Name == 0
	case isObject, isFunc, isClosure, isBound, isGlobal:
		return false
	case isExt: // what a library makes; a text that it gives may be empty
		k, t := a.at.fn.pkg, a.at.val().Type
		return a.path != nil || isString(k, t)
	}
	return true
}

// isNothing reports whether v is nil or "".
func isNothing(v *flow.Value) bool {
	return v.Op == flow.OpNil || v.Op == flow.OpConst && v.Name == 0
}

// isEmptyText reports whether a is "", as a constant or as what nobody sets.
func isEmptyText(a answer) bool {
	return a.kind == isConst && a.at.val().Name == 0 || a.kind == isText && a.name == "" && a.made == nil
}

// asked reads `if x == nil { x = y }` off a phi, or `if x != "" { x = p + x }`:
// what is asked about, and which edge is taken when it is neither nil nor "".
func asked(phi site) (x flow.ValueID, set int, ok bool) {
	f, args, own := phi.fn, phi.val().Args, blockOf(phi)
	preds := f.f.Blocks[own].Preds
	if len(args) != 2 || len(preds) != 2 {
		return 0, 0, false
	}
	for i, from := range preds {
		last := blockEnd(f, int(from)) - 1
		if last < 0 || f.val(last).Op != flow.OpIf || bypassed(f, from, preds[1-i]) {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if cond.Op != flow.OpBin || len(cond.Args) != 2 {
			continue
		}
		op, empty := f.str(cond.Name), f.val(cond.Args[1])
		same := cond.Args[0] == args[i] || sameLoad(f, cond.Args[0], args[i])
		if !same || op != "==" && op != "!=" || !isNothing(empty) {
			continue
		}
		if whenTrue := f.f.Blocks[from].Succs[0] == int32(own); whenTrue == (op == "!=") {
			return args[i], i, true
		}
		return args[i], 1 - i, true
	}
	return 0, 0, false
}

// bypassed reports whether a way leads to the block to that does not go through
// the block by.
func bypassed(f *fn, by, to int32) bool { return f.f.Bypassed(by, to) }

// sameLoad reports whether p and q read the same field.
func sameLoad(f *fn, p, q flow.ValueID) bool {
	a, b := f.val(p), f.val(q)
	return a.Op == flow.OpLoad && b.Op == flow.OpLoad && sameAddress(f, a.Args[0], b.Args[0])
}
