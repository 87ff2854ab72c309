package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// A start is an activation of a call that rows know, from which its arguments
// are followed.
type start struct {
	call  site
	root  *frame
	binds *binding
}

// starts gives the activations of call. A closure that is called as a value is
// followed from its calls, since which one it is depends on who calls it.
func (s *service) starts(call site) []start {
	own := start{call: call, root: newFrame(call.fn)}
	if call.fn.f.Parent == 0 {
		return []start{own}
	}
	var out []start
	for _, c := range s.res.callersOf(call.fn) {
		if !s.res.alive(c.fn) {
			continue
		}
		for _, up := range s.res.ascend(own.root, c, nil) {
			out = append(out, start{call: call, root: own.root, binds: up.binds})
		}
	}
	if len(out) == 0 && !s.res.isDropped(call.fn) { // run by a library, or at once
		out = append(out, own)
	}
	return out
}

// isWrapper reports whether a place in f says little about who does what:
// generated code, and code that several services run or that is a dependency.
func (s *service) isWrapper(f *fn) bool {
	return f.generated() || s.shared[f.pkg] || strings.Contains(f.pkg.Module, "@")
}

// places gives the calls that a reader takes for the place of an answer: the
// outermost one on which it depends, so that a wrapper called for two topics
// gives two places; and out of wrappers, the first ones that are the service's
// own.
func (s *service) places(st start, b *binding) []site {
	chain, from := s.chain(st, b)
	for _, c := range chain[from:] {
		if !s.isWrapper(c.fn) {
			return []site{c}
		}
	}
	if own := s.ownCallers(chain[len(chain)-1].fn); len(own) > 0 {
		return own
	}
	return chain[from : from+1]
}

// chain lists the calls from the start outward that an answer depends on, and
// tells from which on: where there is only one caller, going up tells nothing.
// It goes on to where a closure was made only as long as it is inside wrappers.
func (s *service) chain(st start, b *binding) (calls []site, from int) {
	calls = []site{st.call}
	fr, own := st.root, !s.isWrapper(st.call.fn)
	for range 2 * maxFrames {
		c, up, ok := caller(fr, b)
		if ok && s.res.isLoopBody(fr.fn) { // it stands where the loop is
			if _, lex, made := definer(fr, b); made {
				fr = lex
				continue
			}
			break
		}
		if !ok {
			_, lex, ok := definer(fr, b)
			if !ok || own && !s.runThere(fr.fn) {
				break
			}
			fr = lex
			continue
		}
		calls = append(calls, c)
		if s.severalCall(fr.fn) && (!up.fn.generated() || fr.fn.generated()) {
			from = len(calls) - 1
		}
		own = own || !s.isWrapper(up.fn)
		fr = up
	}
	return calls, from
}

// severalCall reports whether f has more than one caller. The other sub-commands of
// a binary count: a wrapper is one for each of them.
func (s *service) severalCall(f *fn) bool {
	callers := s.res.callersOf(f)
	if f.f.Parent != 0 && slices.ContainsFunc(callers, s.isMiddleware) { // one that runs what is inside it is none that asks for it
		callers = slices.DeleteFunc(slices.Clone(callers), s.isMiddleware)
	}
	if len(callers) > 1 {
		return true
	}
	if w := s.whole; w != nil && w.prog.funcs[f.name] != nil {
		return len(w.res.callersOf(w.prog.funcs[f.name])) > 1
	}
	return false
}

// runThere reports whether the closure f is run where it is made, by a library that
// gives it nothing: g.Go(func() error { ... }).
func (s *service) runThere(f *fn) bool {
	return f.f.Params == 0 && len(s.res.callersOf(f)) == 0 && slices.ContainsFunc(s.code.refs[f], func(ref site) bool {
		return len(s.res.passedTo(ref)) > 0
	})
}

// ownCallers lists the nearest calls in the service's own code that lead to the
// wrapper f; none when there are too many to say anything.
func (s *service) ownCallers(f *fn) []site {
	if out, ok := s.owners[f]; ok {
		return out
	}
	var out []site
	seen := map[*fn]bool{f: true}
	for work := []*fn{f}; len(work) > 0; work = work[1:] {
		for _, c := range s.above(work[0]) {
			switch {
			case !s.res.alive(c.fn):
			case !s.isWrapper(c.fn):
				if !slices.Contains(out, c) {
					out = append(out, c)
				}
			case !seen[c.fn]:
				seen[c.fn] = true
				work = append(work, c.fn)
			}
		}
	}
	if len(out) > maxPlaces {
		out = nil
	}
	if s.owners == nil {
		s.owners = map[*fn][]site{}
	}
	s.owners[f] = out
	return out
}

const maxPlaces = 24

// usersOf lists the method calls on the object that the library call made returns:
// what it was given runs when it is used, as a batch loader does.
func (s *service) usersOf(made site) []site {
	k, t := made.fn.pkg, made.val().Type
	if k.Types[t].Kind == flow.Tuple && len(k.Types[t].Args) > 0 {
		t = k.Types[t].Args[0]
	}
	if k.Types[pointee(k, t)].Kind != flow.Named {
		return nil
	}
	typ := k.Str(k.Types[pointee(k, t)].Name)
	var out []site
	for _, c := range s.code.external {
		recv, _, method := strings.Cut(strings.TrimLeft(c.callee(), "(*"), ").")
		if !method || recv != typ {
			continue
		}
		for _, a := range s.res.baseOf(c).places {
			if a.kind == isExt && a.at == made && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// above lists the places that may run f: its calls, and for a function that is
// handed to a library, where that is done.
func (s *service) above(f *fn) []site {
	out, _ := s.upward(f)
	return out
}

// upward is above, and tells whether nothing calls f but a library that was given
// it: then what hands it over does not run it.
func (s *service) upward(f *fn) (out []site, given bool) {
	out = slices.Clone(s.res.callersOf(f))
	given = len(out) == 0
	for _, ref := range s.code.refs[f] {
		op := ref.val().Op
		if passed := s.res.passedTo(ref); len(passed) > 0 {
			for _, p := range passed {
				if users := s.usersOf(p); len(users) > 0 {
					out = append(out, users...)
				} else {
					out = append(out, p)
				}
			}
		} else if len(out) == 0 && op == flow.OpClosure {
			out = append(out, ref)
		}
	}
	return out, given && f.f.Params > 0
}

// isMiddleware reports whether the call c, of a function value, hands on what its own
// function was given, and nothing else.
func (s *service) isMiddleware(c site) bool {
	return c.fn.f.Parent != 0 && s.passesOn(c) && len(c.val().Args) == int(c.fn.f.Params)+1
}
