package link

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
		r.kept[key] = kept
	} else {
		r.circles += kept.circles
	}
	r.cut, r.truncated = r.cut || kept.cut, r.truncated || kept.truncated
	out := make([]answer, len(kept.answers))
	for i, a := range kept.answers {
		a.ev = a.ev.onto(ev)
		out[i] = a
	}
	return out
}
