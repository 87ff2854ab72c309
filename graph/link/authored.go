package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// maxGenerated is how many functions of generated code lie between a registered
// handler and the one that somebody wrote.
const maxGenerated = 6

// authored goes on from a handler of generated code to the function that it runs
// and that somebody wrote: of several the one of the same name, else the one that
// is called through an interface.
func (s *service) authored(t target) (target, bool) {
	if t.fn == nil || !t.fn.generated() {
		return t, false
	}
	w := &authorWalk{s: s, seen: map[*fn]bool{t.fn: true}, names: map[string]bool{}}
	w.note(t.fn)
	w.from(t.fn, &frame{fn: t.fn, clo: t.clo, lex: t.lex}, t.binds, 0)
	if len(w.found) == 0 {
		return t, false
	}
	slices.SortStableFunc(w.found, func(a, b authoredCall) int { return b.rank - a.rank })
	best := w.found[0]
	if len(w.found) > 1 && w.found[1].rank == best.rank {
		return t, false // it chooses among several by itself: a router
	}
	return best.target, true
}

type authorWalk struct {
	s     *service
	seen  map[*fn]bool
	names map[string]bool // of the functions on the way, as far as they say something
	found []authoredCall
}

type authoredCall struct {
	target
	rank int
}

func (w *authorWalk) note(f *fn) {
	name := funcLabel(f.name)
	w.names[strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])] = true
}

// from looks through the calls of the generated function f.
func (w *authorWalk) from(f *fn, fr *frame, b *binding, depth int) {
	if depth > maxGenerated {
		return
	}
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		at := site{f, i}
		v := at.val()
		switch v.Op {
		case flow.OpClosure:
			if in := w.s.prog.funcs[at.callee()]; in != nil && !w.seen[in] {
				w.seen[in] = true
				w.from(in, &frame{fn: in, clo: at, lex: fr, depth: fr.depth + 1}, b, depth+1)
			}
			continue
		case flow.OpCall, flow.OpInvoke, flow.OpCallValue:
		default:
			continue
		}
		for _, t := range w.s.res.targetsOf(at, fr, b, nil) {
			switch {
			case t.fn == nil || w.seen[t.fn]:
			case t.fn.generated():
				w.seen[t.fn] = true
				w.note(t.fn)
				w.from(t.fn, w.s.res.enter(t.fn, at, fr, t.clo, t.lex), t.binds, depth+1)
			case t.fn.f.Params > 1 && !passesItsOwn(t.fn):
				w.seen[t.fn] = true
				w.found = append(w.found, authoredCall{t, w.rank(t, v.Op)})
			}
		}
	}
}

func (w *authorWalk) rank(t target, op flow.Op) int {
	name := funcLabel(t.fn.name)
	switch name = strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]); {
	case w.names[name]:
		return 2
	case op == flow.OpInvoke:
		return 1
	}
	return 0
}

// passesItsOwn reports whether f is middleware: it hands its own parameters to a
// function value that it captured.
func passesItsOwn(f *fn) bool {
	if f.f.Frees == 0 {
		return false
	}
	return slices.ContainsFunc(f.f.Values, func(v flow.Value) bool {
		return (v.Op == flow.OpCallValue || v.Op == flow.OpInvoke) && slices.Contains(v.Args[1:], 0)
	})
}
