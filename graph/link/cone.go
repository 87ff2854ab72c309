package link

import "slices"

// A spot is a function in which a search stands; with hop, in the part of it that
// works on what is received there.
type spot struct {
	fn  *fn
	hop receive
}

// A cone is everything from which one spot may be reached, up to the entry points.
type cone struct {
	top    spot
	down   map[*fn][]descent
	starts []coneStart
	ends   map[endKey][]activation
}

// A coneStart is an entry point at the edge of a cone.
type coneStart struct {
	entryStart
	clean bool // no fork on the way
	given bool // only by callbacks that libraries are given
}

// A descent is a step of a cone, seen from above.
type descent struct {
	at  site // in the function above
	ref site // the function value that a library gets there
	to  *fn
	far bool // through a channel, or by an object that a library made
}

// coneOf explores upward from the open end of a way.
func (es *entrySearch) coneOf(w approach) *cone {
	top := spot{w.at.fn, es.hopOf(w.at)}
	if c := es.cones[top]; c != nil && len(w.sent) == 0 {
		return c
	}
	c := &cone{top: top, down: map[*fn][]descent{}, ends: map[endKey][]activation{}}
	if len(w.sent) == 0 {
		es.cones[top] = c
	}
	type state struct {
		spot
		clean, given bool
	}
	first := state{top, true, false}
	seen := map[state]bool{first: true}
	for work := []state{first}; len(work) > 0; work = work[1:] {
		x := work[0]
		ups, given := es.upward(x.spot, w.sent)
		for _, up := range ups {
			if !slices.Contains(c.down[up.at.fn], up) {
				c.down[up.at.fn] = append(c.down[up.at.fn], up)
			}
			next := state{spot{up.at.fn, es.hopOf(up.at)}, x.clean && !es.isFork(up.at), x.given || given}
			if starts := es.startsAt(up.at); len(starts) > 0 {
				c.begin(starts, next.clean, next.given)
			} else if !seen[next] {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	return c
}

// begin notes that the cone ends at starts.
func (c *cone) begin(starts []entryStart, clean, given bool) {
	for _, st := range starts {
		i := slices.IndexFunc(c.starts, func(o coneStart) bool { return o.edge == st.edge && o.fr == st.fr })
		if i < 0 {
			c.starts = append(c.starts, coneStart{st, clean, given})
			continue
		}
		c.starts[i].clean = c.starts[i].clean || clean
		c.starts[i].given = c.starts[i].given && given
	}
}

// upward lists the steps that lead to a spot from above, and tells whether nothing
// leads there but a library that was given the function.
func (es *entrySearch) upward(x spot, sent map[site]bool) (out []descent, given bool) {
	s := es.s
	if x.hop.at.fn != nil {
		for _, send := range es.senders(x.hop) {
			out = append(out, descent{at: send, to: x.fn, far: true})
		}
		return onWay(out, sent), false
	}
	for _, c := range s.res.callersOf(x.fn) {
		out = append(out, descent{at: c, to: x.fn})
	}
	out = onWay(out, sent)
	called := len(out) > 0
	for _, ref := range s.code.refs[x.fn] {
		passed := s.res.passedTo(ref)
		for _, p := range passed {
			users := s.usersOf(p)
			for _, u := range users {
				out = append(out, descent{at: u, to: x.fn, far: true})
			}
			if len(users) == 0 {
				out = append(out, descent{at: p, ref: ref, to: x.fn})
			}
		}
		if len(passed) == 0 && !called && len(s.code.usesOf(ref.fn, ref.v)) > 0 { // kept for a library to run
			out = append(out, descent{at: ref, ref: ref, to: x.fn})
		}
	}
	return out, !called && takesArguments(x.fn) && !s.res.isLoopBody(x.fn)
}

// onWay keeps the steps that a name went, where it went one of them.
func onWay(ds []descent, sent map[site]bool) []descent {
	if !slices.ContainsFunc(ds, func(d descent) bool { return sent[d.at] }) {
		return ds
	}
	return slices.DeleteFunc(ds, func(d descent) bool { return !sent[d.at] })
}
