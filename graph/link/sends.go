package link

import "github.com/msatopo/msatopo/graph/flow"

// A sending is a send on a channel, by itself or as a case of a select.
type sending struct {
	at    site
	value flow.ValueID
	fr    *frame
	binds *binding
}

// sendsTo lists the sends on the channel ch, which is of type typ.
func (r *resolver) sendsTo(ch answer, typ string) []sending {
	if ch.kind != isObject && ch.kind != isGlobal {
		return nil
	}
	var out []sending
	for _, st := range r.matching(r.code.sends[typ], ch, nil) {
		out = append(out, sending{st.at, storedValue(st.at), st.fr, st.binds})
	}
	for _, c := range r.code.selects[typ] {
		set, ok := r.cases[c]
		if !ok {
			set = placeSet{root: newFrame(c.at.fn)}
			r.cases[c] = set
			r.apart(func() { set.places = r.origins(c.ch, set.root, nil, nil) })
			r.cases[c] = set
		}
		for _, x := range set.places {
			if samePlace(x.value, x.binds, ch.value, ch.binds) {
				out = append(out, sending{c.at, c.value, set.root, x.binds})
			}
		}
	}
	return out
}

// A sendCase is a case of a select that sends.
type sendCase struct {
	at        site
	ch, value flow.ValueID
}

// sendCases files the cases of a select that send.
func (c *code) sendCases(s site) {
	args := s.val().Args
	for i := int(s.val().N); i+1 < len(args); i += 2 {
		t := s.fn.typeOf(args[i])
		c.selects[t] = append(c.selects[t], sendCase{s, args[i], args[i+1]})
	}
}
