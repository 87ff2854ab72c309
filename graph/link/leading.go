package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// An approach is an activation of a library call, as far as it is known, from which
// entry points are looked for: upward through callers, to handlers. What starts a
// handler is not what makes it work.
type approach struct {
	at    site
	fr    *frame
	binds *binding
	sent  map[site]bool // the steps of its name, where that went through a channel
	user  site          // of those who use the wrapper that it is in, the one that is meant
}

// An entrySearch finds the entry points of one service. It goes upward without
// regard to objects, which is cheap, and notes on the way which calls may run
// several functions. Only where there are such calls, or the way is that of one
// closure or object, does it look from the entry point downward whether that one
// gets there: one service type behind two handlers, one server type for all routes.
type entrySearch struct {
	s      *service
	starts map[*fn][]entryStart
	alone  bool // there is no entry point but the start
	cones  map[spot]*cone
	forks  map[site]bool

	receives map[*fn][]receive
	sending  map[receive][]site
}

// An entryStart is a function that an entry point runs.
type entryStart struct {
	runner
	edge int
}

func (s *service) newEntrySearch() *entrySearch {
	es := &entrySearch{s: s, starts: map[*fn][]entryStart{}, cones: map[spot]*cone{}, forks: map[site]bool{}, receives: map[*fn][]receive{}, sending: map[receive][]site{}}
	for i, e := range s.edges {
		if e.role != knowledge.Expose && e.role != knowledge.Subscribe {
			continue
		}
		for _, run := range e.runs {
			es.starts[run.fn] = append(es.starts[run.fn], entryStart{run, i})
		}
	}
	es.alone = len(es.starts) == 0
	for _, f := range s.code.funcs {
		if f == s.root || f == s.entry || isInit(f) && f.f.Parent == 0 {
			es.starts[f] = append(es.starts[f], entryStart{runner{fn: f, fr: s.res.root(f)}, startup})
		}
	}
	return es
}

// leadingTo lists the edges that are entry points of the way w, or startup.
func (es *entrySearch) leadingTo(w approach) []int {
	out := es.allLeadingTo(w)
	if w.user.fn == nil {
		return out
	}
	users := es.allLeadingTo(approach{at: w.user, fr: newFrame(w.user.fn)})
	if len(out) == 0 {
		return users
	}
	if both := slices.DeleteFunc(slices.Clone(out), func(e int) bool { return !slices.Contains(users, e) }); len(both) > 0 {
		return both
	}
	return out // it is registered there, and run by something else
}

// allLeadingTo follows what is known of a way, and from there on everything.
func (es *entrySearch) allLeadingTo(w approach) []int {
	res := es.s.res
	given := false
	for range 2 * maxFrames {
		if out := es.startingAt(w); len(out) > 0 {
			return es.unlessGiven(out, given && !es.alone)
		}
		if es.hopOf(w.at).at.fn != nil {
			break
		}
		if call, up, ok := caller(w.fr, w.binds); ok {
			w.at, w.fr = call, up
			continue
		}
		clo, lex, ok := definer(w.fr, w.binds)
		if !ok || len(res.callersOf(w.fr.fn)) > 0 {
			break
		}
		given = given || takesArguments(w.fr.fn)
		w.at, w.fr = clo, lex
	}
	c := es.coneOf(w)
	var out []int
	for _, st := range c.starts {
		switch {
		case st.edge == startup && (given || st.given) && !es.alone, slices.Contains(out, st.edge):
		case st.clean && !w.constrained(), es.reaches(st, c, w):
			out = append(out, st.edge)
		}
	}
	return out
}

// startingAt lists the entry points that run the function of w in this activation.
func (es *entrySearch) startingAt(w approach) []int {
	var out []int
	for _, st := range es.startsAt(w.at) {
		if !slices.Contains(out, st.edge) && es.agrees(st.fr, st.binds, w) {
			out = append(out, st.edge)
		}
	}
	return out
}

func (es *entrySearch) unlessGiven(out []int, given bool) []int {
	return slices.DeleteFunc(out, func(e int) bool { return given && e == startup })
}

// startsAt lists the entry points that run the function of at and get to at.
func (es *entrySearch) startsAt(at site) []entryStart {
	var out []entryStart
	for _, st := range es.starts[at.fn] {
		if (st.after.fn == nil || comesAfter(at, st.after)) && !inOneOf(st.others, at) {
			out = append(out, st)
		}
	}
	return out
}

// agrees reports whether the activation fr may be that of w: called and made where
// that was, on the same object.
func (es *entrySearch) agrees(fr *frame, b *binding, w approach) bool {
	if !compatible(fr, b, w.fr, w.binds) {
		return false
	}
	want, ok := w.binds.chosen(w.fr)
	if !ok {
		return true
	}
	res := es.s.res
	res.nextQuery()
	as := res.origins(0, fr, b, nil)
	return len(as) == 0 || slices.ContainsFunc(as, func(a answer) bool {
		return a.kind != isObject && a.kind != isExt || samePlace(a.value, a.binds, want.value, want.binds)
	})
}

// constrained reports whether something is known of the activation of w.
func (w approach) constrained() bool {
	if _, _, ok := definer(w.fr, w.binds); ok {
		return true
	}
	_, ok := w.binds.chosen(w.fr)
	return ok
}

// takesArguments reports whether f is a callback that is given something, and not
// just run.
func takesArguments(f *fn) bool {
	n := f.f.Params
	if _, method := methodName(f.name); method {
		n--
	}
	return n > 0
}

// isFork reports whether the call may run more than one function, or one that some
// objects do not have: a hook.
func (es *entrySearch) isFork(at site) bool {
	v := at.val()
	switch v.Op {
	case flow.OpInvoke:
	case flow.OpCallValue:
		switch at.fn.val(v.Args[0]).Op {
		case flow.OpParam, flow.OpFree, flow.OpFunc, flow.OpClosure, flow.OpBound:
		default:
			return true
		}
	default:
		return false
	}
	fork, ok := es.forks[at]
	if !ok {
		var first *fn
		for _, t := range withBody(slices.Clone(es.s.res.targetsAt(at))) {
			fork = fork || first != nil && t.fn != first
			first = t.fn
		}
		es.forks[at] = fork
	}
	return fork
}
