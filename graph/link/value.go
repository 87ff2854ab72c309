package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/flow"
)

// A kind is what a value turned out to be where its way back ends.
type kind uint8

const (
	isConst   kind = iota
	isFunc         // a function without captured variables
	isClosure      // a function literal, with the frame that made it
	isBound        // a method value
	isObject       // a variable, struct, array, slice, map or channel: the place where it is made
	isGlobal       // a package variable
	isExt          // the result of a function outside the tree
	isConfig       // filled from configuration by a row's function
	isParam        // a parameter that nothing in the service supplies
	isExpr         // an operation on other values, for text.go
	isText         // a text that a row gives
	isZero         // a struct of which only the type is known: nothing is set
	isUnknown      // with the reason
)

// A value is an answer: where something comes from. A struct and its address are
// the same place; path leads from the place to a part of it.
type value struct {
	kind   kind
	at     site   // where it is made
	fr     *frame // in which activation
	n      int    // isExt: which result
	name   string // isFunc, isGlobal: full name; isUnknown: reason
	dyn    string // dynamic type, once converted to an interface
	made   *text  // isText: what it says when that is not just name; isUnknown: the variable of a library that it is
	filled []int  // isConfig: the calls that fill it, of resolver.configs; n is the one that path is seen from
	path   *step
	length int
}

// A step leads from a place to a part of it.
type step struct {
	up    *step
	owner string // struct type that has the field; "" for an element
	name  string // field; "[]" any element, "[3]" one, `["k"]` the element of a map
}

func (v value) with(s step) value {
	s.up = v.path
	v.path = &s
	v.dyn = ""
	v.length++
	return v
}

func (v value) parent() value {
	v.path = v.path.up
	v.length--
	return v
}

// An answer is a value together with what was assumed on the way to it.
type answer struct {
	value
	binds *binding
	ev    *trail
}

// A trail is the way to an answer, last step first.
type trail struct {
	up   *trail
	at   site
	note string
	// where is set when the step is at no instruction: a struct field
	where graph.Position
	all   *trail // this step stands for all of these
}

func (t *trail) add(s site, note string) *trail { return &trail{up: t, at: s, note: note} }

// A frame is an activation of a function of which the caller (and for a closure
// the activation that made it) is known, or open: not yet chosen. Choosing is a
// binding, so that two values of one activation always mean the same caller.
type frame struct {
	fn    *fn
	call  site   // zero while open
	up    *frame // of call
	clo   site   // the OpClosure or OpBound; zero while open
	lex   *frame // of clo
	depth int
	ups   map[site]*frame // the frames that this one's caller may have
	lexs  map[site]*frame
}

// A binding is a choice made for an open frame. Bindings form a list that only
// grows along one way back.
type binding struct {
	next    *binding
	of      *frame
	lexical bool
	s       site
	to      *frame
	object  *answer      // the receiver is this one, of several that it may be
	loop    flow.ValueID // one past the counter of a loop, of which this is round n
	n       int
}

func (b *binding) find(of *frame, lexical bool) *binding {
	for ; b != nil; b = b.next {
		if b.of == of && b.lexical == lexical && b.object == nil && b.loop == 0 {
			return b
		}
	}
	return nil
}

// chosen is the receiver that was chosen for an activation.
func (b *binding) chosen(of *frame) (answer, bool) {
	for x := b; x != nil; x = x.next {
		if x.of == of && x.object != nil {
			a := *x.object
			a.binds = b
			return a, true
		}
	}
	return answer{}, false
}

// caller gives the call that entered fr and the frame it stands in.
func caller(fr *frame, b *binding) (site, *frame, bool) {
	if fr.call.fn != nil {
		return fr.call, fr.up, true
	}
	if x := b.find(fr, false); x != nil {
		return x.s, x.to, true
	}
	return site{}, nil, false
}

// definer gives the closure that fr is an activation of.
func definer(fr *frame, b *binding) (site, *frame, bool) {
	if fr.clo.fn != nil {
		return fr.clo, fr.lex, true
	}
	if x := b.find(fr, true); x != nil {
		return x.s, x.to, true
	}
	return site{}, nil, false
}

func newFrame(f *fn) *frame { return &frame{fn: f} }

// bindCall chooses s as the caller of the open frame fr.
func bindCall(fr *frame, s site, b *binding) (*frame, *binding) {
	to := fr.ups[s]
	if to == nil {
		to = &frame{fn: s.fn, depth: fr.depth + 1}
		if fr.ups == nil {
			fr.ups = map[site]*frame{}
		}
		fr.ups[s] = to
	}
	return to, &binding{next: b, of: fr, s: s, to: to}
}

// bindLex chooses s as the closure that fr is an activation of.
func bindLex(fr *frame, s site, b *binding) (*frame, *binding) {
	to := fr.lexs[s]
	if to == nil {
		to = &frame{fn: s.fn, depth: fr.depth + 1}
		if fr.lexs == nil {
			fr.lexs = map[site]*frame{}
		}
		fr.lexs[s] = to
	}
	return to, &binding{next: b, of: fr, lexical: true, s: s, to: to}
}

// A frameKey is what makes two known frames one.
type frameKey struct {
	fn     *fn
	call   site
	up     *frame
	clo    site
	lex    *frame
	sealed bool
}

// enter makes the frame of callee called at s in fr, as the closure clo of lex
// if it is one. Equal frames are one, so that equal answers are seen to be.
func (r *resolver) enter(callee *fn, s site, fr *frame, clo site, lex *frame) *frame {
	key := frameKey{fn: callee, call: s, up: fr, clo: clo, lex: lex}
	f := r.frames[key]
	if f == nil {
		f = &frame{fn: callee, call: s, up: fr, clo: clo, lex: lex, depth: fr.depth + 1}
		r.frames[key] = f
	}
	return f
}

// seal writes the choices of b into fr, for an answer that leaves the search in
// which they were made.
func (r *resolver) seal(fr *frame, b *binding) *frame {
	if fr == nil || b == nil {
		return fr
	}
	call, up, okC := caller(fr, b)
	clo, lex, okL := definer(fr, b)
	if !okC && !okL {
		return fr
	}
	if okC {
		up = r.seal(up, b)
	}
	if okL {
		lex = r.seal(lex, b)
	}
	if call == fr.call && up == fr.up && clo == fr.clo && lex == fr.lex {
		return fr
	}
	key := frameKey{fn: fr.fn, call: call, up: up, clo: clo, lex: lex, sealed: true}
	f := r.frames[key]
	if f == nil {
		f = &frame{fn: fr.fn, call: call, up: up, clo: clo, lex: lex, depth: fr.depth}
		r.frames[key] = f
	}
	return f
}

// compatible reports whether f under fb and g under gb may be one activation.
func compatible(f *frame, fb *binding, g *frame, gb *binding) bool {
	for range maxDepth {
		if f == g && fb == gb || f == nil || g == nil {
			return true
		}
		if f.fn != g.fn {
			return false
		}
		if cf, lf, ok := definer(f, fb); ok {
			if cg, lg, ok := definer(g, gb); ok && (cf != cg || !compatible(lf, fb, lg, gb)) {
				return false
			}
		}
		sf, uf, okF := caller(f, fb)
		sg, ug, okG := caller(g, gb)
		if !okF || !okG {
			return true
		}
		if sf != sg {
			return false
		}
		f, g = uf, ug
	}
	return true
}

// samePlace reports whether two places may be one.
func samePlace(a value, ab *binding, b value, bb *binding) bool {
	if a.kind != b.kind || a.length != b.length || a.name != b.name || a.at != b.at || a.n != b.n {
		return false
	}
	if !samePath(a.path, b.path) {
		return false
	}
	return a.kind == isGlobal || compatible(a.fr, ab, b.fr, bb)
}

func samePath(p, q *step) bool {
	for ; p != nil && q != nil; p, q = p.up, q.up {
		if p == q {
			return true
		}
		if !sameStep(p, q) {
			return false
		}
	}
	return p == q
}

// sameStep compares steps; any element may be every one.
func sameStep(p, q *step) bool {
	if p.name == q.name {
		return true
	}
	return p.name[0] == '[' && q.name[0] == '[' && (p.name == "[]" || q.name == "[]")
}

// isAggregate reports whether values of type t are copied as a whole: a place of
// such a type is its own content.
func isAggregate(k *pkg, t flow.TypeID) bool {
	u := k.under(t)
	return u == flow.Struct || u == flow.Array
}

// An answerKey is what makes two answers one.
type answerKey struct {
	kind  kind
	at    site
	fr    *frame
	n     int
	name  string
	dyn   string
	path  string
	binds *binding
}

// distinct leaves out repeated answers.
func distinct(as []answer) []answer {
	if len(as) < 2 {
		return as
	}
	if len(as) <= maxPairwise {
		out := as[:1]
		for _, a := range as[1:] {
			if !slices.ContainsFunc(out, func(x answer) bool { return sameAnswer(x, a) }) {
				out = append(out, a)
			}
		}
		return out
	}
	seen := make(map[answerKey]bool, len(as))
	out := as[:0]
	for _, a := range as {
		key := answerKey{a.kind, a.at, a.fr, a.n, a.name, a.dyn, a.path.text(), a.binds}
		if a.kind == isConst { // the same whoever asks
			key.fr = nil
		}
		if !seen[key] {
			seen[key] = true
			out = append(out, a)
		}
	}
	return out
}

// maxPairwise is how many answers are compared with one another; more have keys.
const maxPairwise = 12

func sameAnswer(a, b answer) bool {
	return a.kind == b.kind && a.at == b.at && a.n == b.n && a.name == b.name && a.dyn == b.dyn && a.binds == b.binds &&
		(a.fr == b.fr || a.kind == isConst) && a.length == b.length && equalPath(a.path, b.path)
}

// equalPath compares paths by the names of their steps.
func equalPath(p, q *step) bool {
	for ; p != q; p, q = p.up, q.up {
		if p == nil || q == nil || p.name != q.name {
			return false
		}
	}
	return true
}

func (p *step) text() string {
	if p == nil {
		return ""
	}
	return p.up.text() + "\x00" + p.name
}

// dotted writes a path as rows do: "[].Service.Address". Which element it is does
// not matter.
func (p *step) dotted() string {
	if p == nil {
		return ""
	}
	if p.name[0] == '[' {
		return p.up.dotted() + "[]"
	}
	if p.up == nil {
		return p.name
	}
	return p.up.dotted() + "." + p.name
}
