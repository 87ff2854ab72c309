package link

import (
	"github.com/msatopo/msatopo/graph/flow"
)

// boundTo gives the receivers of the method that fr is an activation of where
// method values of it are handed to code outside the tree, which calls them:
// once.Do(c.connect).
func (r *resolver) boundTo(fr *frame, b *binding, ev *trail) []answer {
	if _, method := methodName(fr.fn.name); !method {
		return nil
	}
	var out []answer
	for _, ref := range r.code.refs[fr.fn] {
		if ref.val().Op == flow.OpBound && len(r.passedTo(ref)) > 0 {
			lex, nb := bindLex(fr, ref, b)
			out = append(out, r.receiver(ref, fr.fn, lex, nb, ev)...)
		}
	}
	return out
}

// byReceiver ties the places that a method called on an interface stores into to
// the objects that it is called on: an option that is a value with an apply method
// writes only what it was given to.
func (r *resolver) byReceiver(places []answer, fr *frame) []answer {
	var out []answer
	for _, x := range places {
		s, up, ok := caller(fr, x.binds)
		if !ok || s.val().Op != flow.OpInvoke || adapted(s, fr.fn) {
			out = append(out, x)
			continue
		}
		if _, ok := x.binds.chosen(fr); ok {
			out = append(out, x)
			continue
		}
		before := r.cut
		r.cut = false
		recvs := r.receiver(s, fr.fn, up, x.binds, nil)
		for _, recv := range recvs {
			at := x
			at.binds = &binding{next: recv.binds, of: fr, object: &recv}
			out = append(out, at)
		}
		if len(recvs) == 0 && r.cut {
			out = append(out, x)
		}
		r.cut = r.cut || before
	}
	return out
}

// onto puts the steps of t after those of ev.
func (t *trail) onto(ev *trail) *trail {
	if t == nil {
		return ev
	}
	if ev == nil {
		return t
	}
	return &trail{up: ev, at: t.at, all: t}
}

// origin is the last step of a way alone.
func (t *trail) origin() *trail {
	for t != nil && t.all != nil {
		t = t.all
	}
	if t == nil {
		return nil
	}
	step := *t
	step.up = nil
	return &step
}
