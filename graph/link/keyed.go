package link

import (
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
