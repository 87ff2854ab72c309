package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// otherwise reports whether the interface call at does not run what the row is
// about in the activation fr under the choices of b, but in another one.
func (r *resolver) otherwise(at site, row *knowledge.Row, fr *frame, b *binding) bool {
	v := at.val()
	about := func(name string) bool { return slices.Contains(r.rows.Rows(name), row) }
	if v.Op != flow.OpInvoke || about(at.callee()) {
		return false
	}
	before := r.cut
	r.cut = false
	ts := r.targetsOf(at, fr, b, nil)
	whole := !r.cut
	r.cut = r.cut || before
	return whole && len(ts) > 0 && !slices.ContainsFunc(ts, func(t target) bool { return t.fn == nil && about(t.name) })
}

// skipped reports whether the call at is not made in the activation fr under the
// choices of b, nor any of the calls that led to it: a condition on what a caller
// passes leads past it.
func (r *resolver) skipped(at site, fr *frame, b *binding) bool {
	for range maxDepth {
		if r.passedBy(at, fr, b) {
			return true
		}
		s, up, ok := caller(fr, b)
		if !ok {
			return false
		}
		at, fr = s, up
	}
	return false
}

// passedBy reports whether each value that a parameter may have leads past at.
func (r *resolver) passedBy(at site, fr *frame, b *binding) bool {
	own := blockOf(at)
	for _, p := range r.asks(at.fn) {
		before := r.cut
		r.cut = false
		as := r.origins(p, fr, b, nil)
		whole := !r.cut
		r.cut = r.cut || before
		past := whole && len(as) > 0
		for _, a := range as {
			c := choice{dyn: a.dyn}
			if a.kind == isConst {
				c.text = a.at.fn.str(a.at.val().Name)
			} else if a.dyn == "" {
				past = false
			}
			past = past && !r.live(at.fn, p, c, a.kind == isConst)[own]
		}
		if past {
			return true
		}
	}
	return false
}

// asks lists the parameters that conditions of f are about.
func (r *resolver) asks(f *fn) []flow.ValueID {
	ps, ok := r.asked[f]
	if !ok {
		seen := map[flow.ValueID]bool{}
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			if v := f.val(i); v.Op == flow.OpIf {
				if p, _, _, ok := question(f, v.Args[0]); ok && !seen[p] {
					seen[p] = true
					ps = append(ps, p)
				}
			}
		}
		r.asked[f] = ps
	}
	return ps
}
