package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// An activation is a frame with the choices under which it is reached.
type activation struct {
	fr    *frame
	binds *binding
}

// An endKey is an entry point as one function that it runs.
type endKey struct {
	edge int
	fr   *frame
}

const (
	maxDescents = 400 // steps down from one entry point
	maxEnds     = 24  // activations of one spot that are told apart
)

// reaches reports whether the entry point st gets to the open end of the way w,
// as far as can be told by the objects and functions that it works with.
func (es *entrySearch) reaches(st coneStart, c *cone, w approach) bool {
	key := endKey{st.edge, st.fr}
	ends, ok := c.ends[key]
	if !ok {
		d := &descender{es: es, c: c, seen: map[activation]bool{}, left: maxDescents}
		d.from(activation{st.fr, st.binds})
		if ends = d.ends; d.left <= 0 || len(ends) > maxEnds { // not known, and so not ruled out
			ends = []activation{{newFrame(c.top.fn), nil}}
		}
		c.ends[key] = ends
	}
	return slices.ContainsFunc(ends, func(a activation) bool { return es.agrees(a.fr, a.binds, w) })
}

// A descender goes down from an entry point inside a cone, in activations.
type descender struct {
	es   *entrySearch
	c    *cone
	seen map[activation]bool
	left int
	ends []activation
}

func (d *descender) from(x activation) {
	if d.seen[x] || d.left <= 0 {
		return
	}
	d.seen[x] = true
	for _, step := range d.c.down[x.fr.fn] {
		d.left--
		for _, next := range d.es.below(x, step) {
			if step.to == d.c.top.fn {
				d.ends = append(d.ends, next)
			}
			d.from(next)
		}
	}
}

// below gives the activations of step.to that the activation x gets to by a step.
func (es *entrySearch) below(x activation, step descent) []activation {
	res := es.s.res
	if step.far {
		return []activation{{newFrame(step.to), nil}}
	}
	if step.ref.fn != nil { // a library runs it
		if step.ref.val().Op == flow.OpFunc {
			return []activation{{newFrame(step.to), nil}}
		}
		return []activation{{res.enter(step.to, site{}, x.fr, step.ref, x.fr), x.binds}}
	}
	if step.at.val().Op == flow.OpCall && res.prog.funcs[step.at.callee()] == step.to {
		return []activation{{res.enter(step.to, step.at, x.fr, site{}, nil), x.binds}}
	}
	res.nextQuery()
	var out []activation
	known := false
	for _, t := range res.targetsOf(step.at, x.fr, x.binds, nil) {
		known = known || t.fn != nil
		if t.fn == step.to {
			out = append(out, activation{res.enter(t.fn, step.at, x.fr, t.clo, t.lex), t.binds})
		}
	}
	if len(out) == 0 && (res.cut || !known && !es.isUnset(step.at, x)) { // the objects are lost from sight
		return []activation{{newFrame(step.to), nil}}
	}
	return out
}

// isUnset reports whether what the call at would run is never set in this activation.
func (es *entrySearch) isUnset(at site, x activation) bool {
	res := es.s.res
	circles := res.circles
	return len(res.origins(at.val().Args[0], x.fr, x.binds, nil)) == 0 && !res.cut && res.circles == circles
}
