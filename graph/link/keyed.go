package link

import (
	"strconv"

	"github.com/msatopo/msatopo/graph/flow"
)

// atKey leaves out the stores to other elements than el, where the key of a store
// is told by the activation that it stands in: `func (p pool) Add(name string)`.
func (r *resolver) atKey(sts []stored, el *step) []stored {
	if el.name == "[]" {
		return sts
	}
	var out []stored
	for _, st := range sts {
		key := elementKey(st.at)
		if r.index(st.at.fn, key) != "[]" { // compared before
			out = append(out, st)
			continue
		}
		known := r.indices(key, st.fr, st.binds)
		for _, i := range known {
			if sameStep(el, &step{name: i.name}) {
				at := st
				at.binds = i.binds
				out = append(out, at)
			}
		}
	}
	return out
}

// elementKey is the index or key of the element that s stores to.
func elementKey(s site) flow.ValueID {
	if s.val().Op == flow.OpMapUpdate {
		return s.val().Args[1]
	}
	return s.fn.val(s.val().Args[0]).Args[1]
}

// asKey tells which element of a map the value a means where a row tells that of
// what a library gives: a type, as reflect has it.
func (r *resolver) asKey(a answer) []indexAnswer {
	if a.kind != isExt || a.path != nil {
		return nil
	}
	var out []indexAnswer
	for _, row := range r.rows.Rows(a.name) {
		if paths := row.Results["key"]; len(paths) > 0 {
			for _, t := range r.texts(r.first(paths, a.at, a.fr, a.binds, nil)) {
				l, ok := t.text.literal()
				if !ok {
					return nil
				}
				out = append(out, indexAnswer{"[" + strconv.Quote(l) + "]", t.binds})
			}
		}
	}
	return out
}

// appended is what append makes of its arguments. Which of them is read is a
// choice, as the round of a loop is.
func (r *resolver) appended(s site, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	parts := 0
	for i, arg := range s.val().Args {
		as := r.origins(arg, fr, b, ev)
		if len(as) > 0 {
			parts++
		}
		for _, a := range as {
			if n, ok := a.binds.round(fr, s.v); ok && n != i {
				continue
			}
			a.binds = a.binds.choose(fr, s.v, i)
			out = append(out, a)
		}
	}
	if parts < 2 {
		for i := range out {
			out[i].binds = out[i].binds.without(fr, s.v)
		}
	}
	return out
}

// without takes the choice of a round back, where it is the last one.
func (b *binding) without(of *frame, loop flow.ValueID) *binding {
	if b != nil && b.of == of && b.loop == loop+1 {
		return b.next
	}
	return b
}
