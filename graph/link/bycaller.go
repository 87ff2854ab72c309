package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// maxSplit is how many callers of a constructor are told apart.
const maxSplit = 32

// splitByCaller gives the object a once for each call of the function that makes
// it, where it is not known which one did and a store that reaches it comes from
// one of them: an option that one caller gives says nothing of the default that
// another one keeps. It gives nil where there is nothing to tell apart.
func (r *resolver) splitByCaller(a answer, sts []stored) []answer {
	if a.kind != isObject {
		return nil
	}
	open, level := a.fr, 0
	for {
		_, up, ok := caller(open, a.binds)
		if !ok {
			break
		}
		if open, level = up, level+1; level > maxFrames {
			return nil
		}
	}
	calls := r.callersOf(open.fn)
	for ; len(calls) == 1 && level < maxFrames; level++ { // a wrapper: who calls it is told apart
		ups := r.ascend(open, calls[0], a.binds)
		if len(ups) != 1 {
			return nil
		}
		open, a.binds = ups[0].fr, ups[0].binds
		calls = r.callersOf(open.fn)
	}
	if len(calls) < 2 || len(calls) > maxSplit || !byKnownCaller(sts, level) {
		return nil
	}
	var out []answer
	for _, s := range calls {
		for _, up := range r.ascend(open, s, a.binds) {
			at := a
			at.binds = up.binds
			out = append(out, at)
		}
	}
	return out
}

// byKnownCaller reports whether a store comes from a known caller, level calls above.
func byKnownCaller(sts []stored, level int) bool {
	return slices.ContainsFunc(sts, func(st stored) bool { return !st.local && callerAt(st.made, st.binds, level) })
}

// callerAt reports whether it is known who called the activation that is level
// calls above fr.
func callerAt(fr *frame, b *binding, level int) bool {
	for ; fr != nil; level-- {
		_, up, ok := caller(fr, b)
		if !ok || level == 0 {
			return ok
		}
		fr = up
	}
	return false
}

// eachContents is what is stored in each of the places.
func (r *resolver) eachContents(places []answer, point moment, k *pkg, t flow.TypeID) []answer {
	var out []answer
	for _, a := range places {
		as, _ := r.contents(a, point, k, t)
		out = append(out, as...)
	}
	return r.limit(out)
}

// unify is what was assumed on the way to the place x together with who made it,
// given that it is the place a: what a method stores in an object is then worked
// out for that object.
func (r *resolver) unify(x, a answer) *binding {
	f, g := x.fr, a.fr
	for range maxFrames {
		if f == nil || g == nil {
			break
		}
		_, upG, ok := caller(g, a.binds)
		if !ok {
			break
		}
		if _, up, ok := caller(f, x.binds); ok {
			f, g = up, upG
			continue
		}
		s, to, _ := caller(r.seal(g, a.binds), nil)
		key := binding{next: x.binds, of: f, s: s, to: to}
		if r.unified[key] == nil { // one each, so that what follows from it is found once
			r.unified[key] = &key
		}
		return r.unified[key]
	}
	return x.binds
}
