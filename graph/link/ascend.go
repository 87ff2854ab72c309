package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// An ascent is the frame of a caller with the choices that lead there.
type ascent struct {
	fr    *frame
	binds *binding
}

// ascend chooses s as the caller of the open frame fr. When s calls a function
// value, the closure that it calls is chosen with it: an option that is applied
// in a constructor is one that this constructor was given.
func (r *resolver) ascend(fr *frame, s site, b *binding) []ascent {
	if in := r.injectedAt(s, fr.fn); in != nil {
		return ascendInjected(fr, in, b)
	}
	up, nb := bindCall(fr, s, b)
	v := s.val()
	if v.Op != flow.OpCallValue && !adapted(s, fr.fn) {
		return []ascent{{up, nb}}
	}
	clo, lex, known := definer(fr, nb)
	var out []ascent
	before := r.cut
	r.cut = false
	as := r.origins(v.Args[0], up, nb, nil)
	for _, a := range as {
		if a.kind == isFunc && r.runs(a, fr.fn) {
			out = append(out, ascent{up, a.binds})
			continue
		}
		if a.kind != isClosure && a.kind != isBound || !r.runs(a, fr.fn) {
			continue
		}
		if known {
			if a.at == clo && compatible(a.fr, a.binds, lex, nb) {
				out = append(out, ascent{up, a.binds})
			}
			continue
		}
		out = append(out, ascent{up, &binding{next: a.binds, of: fr, lexical: true, s: a.at, to: a.fr}})
	}
	others := len(as) > 0 && !slices.ContainsFunc(as, func(a answer) bool { return !isFunction(a.kind) }) // this caller runs others
	if len(out) == 0 && (r.cut || fr.fn.f.Parent == 0 && !others) {
		out = []ascent{{up, nb}}
	}
	r.cut = r.cut || before
	return out
}

// onReceiver reports whether s calls a method of an interface that the receiver of
// s.fn holds: a decorator, which hands a call on.
func onReceiver(s site) bool {
	v := s.val()
	if _, method := methodName(s.fn.name); !method || v.Op != flow.OpInvoke {
		return false
	}
	for at := v.Args[0]; ; {
		switch x := s.fn.val(at); x.Op {
		case flow.OpLoad, flow.OpFieldAddr, flow.OpField:
			at = x.Args[0]
		case flow.OpAlloc: // a receiver that is no pointer stands in a variable
			return holdsReceiver(s.fn, at)
		default:
			return at == 0 && v.Args[0] != 0
		}
	}
}

// holdsReceiver reports whether f stores its receiver in the variable v.
func holdsReceiver(f *fn, v flow.ValueID) bool {
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		if st := f.val(i); st.Op == flow.OpStore && st.Args[0] == v && st.Args[1] == 0 {
			return true
		}
	}
	return false
}

// holding keeps, of the ways by which s may call fr, those on which the receiver at s
// is the object that fr is a method of: of two decorators of one kind, the inner one
// is not called from where the outer one is.
func (r *resolver) holding(fr *frame, s site, ups []ascent) []ascent {
	if _, method := methodName(fr.fn.name); s.val().Op == flow.OpCall && method {
		return r.calledOn(fr, s, ups)
	}
	if s.val().Op != flow.OpInvoke || adapted(s, fr.fn) {
		return ups
	}
	var out []ascent
	for _, up := range ups {
		mine, known := up.binds.chosen(fr)
		if !known && !onReceiver(s) {
			out = append(out, up)
			continue
		}
		name := s.fn.str(s.val().Aux)
		kept, lost := len(out), true
		for _, a := range r.origins(s.val().Args[0], up.fr, up.binds, nil) {
			full, path, ok := r.prog.method(r.typeOf(a), name, "")
			if !ok || full != fr.fn.name {
				lost = lost && ok
				continue
			}
			lost = false
			isMine := func(x answer) bool { return samePlace(x.value, x.binds, mine.value, mine.binds) }
			if next := (ascent{up.fr, a.binds}); (!known || slices.ContainsFunc(r.along(a, path), isMine)) && !slices.Contains(out, next) {
				out = append(out, next)
			}
		}
		if len(out) == kept && lost { // its receiver is not known
			out = append(out, up)
		}
	}
	return out
}

// calledOn is holding for a call that names the method.
func (r *resolver) calledOn(fr *frame, s site, ups []ascent) []ascent {
	var out []ascent
	for _, up := range ups {
		mine, known := up.binds.chosen(fr)
		if !known || mine.kind != isObject || len(s.val().Args) == 0 || r.prog.funcs[s.callee()] != fr.fn {
			out = append(out, up)
			continue
		}
		kept, lost := len(out), false
		for _, a := range r.origins(s.val().Args[0], up.fr, up.binds, nil) {
			lost = lost || a.kind != isObject
			if next := (ascent{up.fr, a.binds}); samePlace(a.value, a.binds, mine.value, mine.binds) && !slices.Contains(out, next) {
				out = append(out, next)
			}
		}
		if len(out) == kept && (lost || r.cut) {
			out = append(out, up)
		}
	}
	return out
}
