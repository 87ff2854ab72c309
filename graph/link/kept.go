package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// A keptStore is a store seen from an activation of which nobody has chosen the
// caller: what it stores is the same whoever reads it, and is found once.
type keptStore struct {
	at    site
	fr    *frame
	binds *binding
}

type keptAnswers struct {
	answers        []answer // with their trails from the store on
	open           bool     // being found
	circles        int      // ways on which it came back to itself
	cut, truncated bool
}

// storedOpen gives what the store st stores, where st.fr is open.
func (r *resolver) storedOpen(st stored, ev *trail) []answer {
	key := keptStore{st.at, st.fr, st.binds}
	kept, ok := r.kept[key]
	if kept.open {
		r.circles++
		return nil // a circle adds nothing that its entry has not
	}
	if !ok {
		r.kept[key] = keptAnswers{open: true}
		circles := r.circles
		truncated := r.truncated
		r.truncated = false
		r.apart(func() {
			r.cut = false
			kept.answers = r.origins(storedValue(st.at), st.fr, st.binds, nil)
			kept.cut = r.cut
		})
		kept.truncated = r.truncated
		r.truncated = truncated
		kept.circles = r.circles - circles
		if r.kept[key] = kept; r.exhausted() {
			delete(r.kept, key)
		}
	} else {
		r.circles += kept.circles
	}
	r.cut, r.truncated = r.cut || kept.cut, r.truncated || kept.truncated
	return after(ev, kept.answers)
}

// after gives the answers at the end of the way ev.
func after(ev *trail, as []answer) []answer {
	out := slices.Clone(as)
	for i := range out {
		out[i].ev = out[i].ev.onto(ev)
	}
	return out
}

// anyStore is what remains for a field of an object that can't be traced: every
// store to that field.
func (r *resolver) anyStore(a answer, k *pkg, t flow.TypeID) []answer {
	key := fieldKey(a.path.owner, a.path.name)
	kept, ok := r.any[key]
	if !ok {
		r.any[key] = keptAnswers{} // while it is being found, a circle sees nothing
		cut := r.cut
		r.cut = false
		for _, s := range r.code.fields[key] {
			var from *trail
			for _, x := range r.storedBy(stored{at: s, fr: r.root(s.fn), open: true}, k, t, from.add(s, "stored in some "+short(a.path.owner))) {
				x.fr, x.binds = r.seal(x.fr, x.binds), nil
				kept.answers = append(kept.answers, x)
			}
		}
		kept.answers, kept.cut = r.limit(kept.answers), r.cut
		r.cut = cut
		if r.any[key] = kept; r.exhausted() {
			delete(r.any, key)
		}
	}
	r.cut = r.cut || kept.cut
	out := after(a.ev, kept.answers)
	for i := range out {
		out[i].binds = a.binds
	}
	return out
}
