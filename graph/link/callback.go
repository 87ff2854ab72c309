package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// callback tells what a function outside the tree passes to a function that it
// was given, where a row says so.
func (r *resolver) callback(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	stands := func(call site, in *frame, nb *binding) {
		v := value{kind: isExt, at: call, fr: in, name: call.callee()}
		if call.val().Op == flow.OpAlloc { // the variable that has the function in a field
			v.kind, v.name = isObject, ""
		}
		out = append(out, answer{v, nb, ev})
	}
	for _, ref := range r.code.refs[fr.fn] {
		for _, call := range r.passedTo(ref) {
			for _, row := range r.rows.Rows(call.callee()) {
				if cb := row.Callback; cb != nil && row.Called == nil && cb.Param == int(id) && r.isArg(call, cb.Arg, ref) {
					in, nb := bindLex(fr, ref, b)
					stands(call, in, nb)
				}
			}
		}
	}
	for _, c := range r.calledBack()[fr.fn] {
		if c.row.Callback.Param == int(id) {
			stands(c.at, c.in, b)
		}
	}
	return out
}

// A calledBack is a call by which a library gets a function to call, in a field
// of what it is given.
type calledBack struct {
	at  site
	in  *frame // open
	row *knowledge.Row
}

// calledBack lists the functions that libraries get in such a way.
func (r *resolver) calledBack() map[*fn][]calledBack {
	if r.backs != nil {
		return r.backs
	}
	r.backs = map[*fn][]calledBack{}
	r.eachRow(func(s site, row *knowledge.Row) {
		if row.Called == nil || r.isCopy(s) {
			return
		}
		r.apart(func() {
			in := newFrame(s.fn)
			for _, a := range r.follow(*row.Called, s, in, nil, nil) {
				if f, _ := r.asFunc(a); f != nil {
					r.backs[f] = append(r.backs[f], calledBack{s, in, row})
				}
			}
		})
	})
	return r.backs
}

// isCopy reports whether s is a variable that holds a parameter's struct as it was
// passed: what is in its fields was put there by somebody else, and is found there.
func (r *resolver) isCopy(s site) bool {
	if s.val().Op != flow.OpAlloc {
		return false
	}
	f := s.fn
	copied := false
	for _, u := range r.code.usesOf(f, s.v) {
		switch v := f.val(u); v.Op {
		case flow.OpStore:
			copied = copied || v.Args[0] == s.v && f.isParam(v.Args[1])
		case flow.OpFieldAddr:
			if slices.ContainsFunc(r.code.usesOf(f, u), func(w flow.ValueID) bool { return f.val(w).Op == flow.OpStore && f.val(w).Args[0] == u }) {
				return false
			}
		}
	}
	return copied
}

// passedTo lists the calls of libraries, in the same function, that get the
// function value ref.
func (r *resolver) passedTo(ref site) []site {
	var out []site
	for _, u := range r.code.usesOf(ref.fn, ref.v) {
		switch v := ref.fn.val(u); v.Op {
		case flow.OpCall, flow.OpInvoke:
			if s := (site{ref.fn, u}); r.prog.funcs[s.callee()] == nil {
				out = append(out, s)
			}
		case flow.OpConvert, flow.OpToIface:
			out = append(out, r.passedTo(site{ref.fn, u})...)
		}
	}
	return out
}

func (r *resolver) isArg(call site, n int, ref site) bool {
	v := call.val()
	if v.Op == flow.OpInvoke || strings.HasPrefix(call.callee(), "(") {
		n++
	}
	if n >= len(v.Args) {
		return false
	}
	for a := v.Args[n]; ; a = call.fn.val(a).Args[0] {
		if a == ref.v {
			return true
		}
		if op := call.fn.val(a).Op; op != flow.OpConvert && op != flow.OpToIface {
			return false
		}
	}
}
