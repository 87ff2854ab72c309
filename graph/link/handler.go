package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// handler finds the function that a route or subscription is given.
func (s *service) handler(st start, row *knowledge.Row, b *binding) target {
	if hs := s.handlers(st, row, b); len(hs) > 0 {
		return hs[0]
	}
	return target{}
}

// handlers is handler, followed by what else runs for it.
func (s *service) handlers(st start, row *knowledge.Row, b *binding) []target {
	if len(row.Handler) == 0 {
		return nil
	}
	as := s.res.first(row.Handler, st.call, st.root, b, nil)
	if out := withBody(s.res.called(as)); len(out) > 0 {
		return out
	}
	for _, a := range as {
		if out := s.runsOf(a, row.Runs, 0); len(out) > 0 {
			return out
		}
	}
	return nil
}

// runsOf lists what runs when a library runs one of the methods of the object a:
// that method, or the functions of which a library made the object.
func (s *service) runsOf(a answer, methods []string, depth int) []target {
	if a.kind == isBound { // x.ServeHTTP stands for x
		for _, x := range s.res.origins(a.at.val().Args[0], a.fr, a.binds, nil) {
			if out := s.runsOf(x, methods, depth); len(out) > 0 {
				return out
			}
		}
		return nil
	}
	if out := s.madeOf(a, methods, depth); len(out) > 0 {
		return out
	}
	for _, name := range methods {
		if out := s.methodOn(a, name); len(out) > 0 {
			return out
		}
	}
	return nil
}

// methodOn is the method name of the object a.
func (s *service) methodOn(a answer, name string) []target {
	full, path, ok := s.prog.method(s.res.knownType(a), name, "")
	f := s.prog.funcs[full]
	if !ok || f == nil {
		return nil
	}
	var out []target
	for _, recv := range s.res.along(a, path) {
		out = append(out, target{fn: f, name: full, binds: a.binds, recv: &recv})
	}
	if len(out) == 0 {
		out = append(out, target{fn: f, name: full, binds: a.binds})
	}
	return out
}

func withBody(ts []target) []target {
	return slices.DeleteFunc(ts, func(t target) bool { return t.fn == nil })
}

// setEndpoint notes who works on a request: through middleware, and through
// generated code to what somebody wrote. There the endpoint stands when it is
// registered by generated code.
func (s *service) setEndpoint(e *edge, st start, ts []target) (written bool) {
	if len(ts) == 0 {
		return false
	}
	if own, ok := s.authored(ts[0]); ok {
		s.setHandler(e, append([]target{own}, ts...))
	} else {
		s.setHandler(e, s.behind(ts))
		if !st.call.fn.generated() || e.handler.generated() {
			return false
		}
	}
	e.at = site{e.handler, 0}
	e.place = e.handler.position(e.handler.f.Pos)
	return true
}

// behind follows a handler through the middleware that wraps it: the closure of
// `authed(a.login)` runs a.login, which then comes first.
func (s *service) behind(ts []target) []target {
	for range maxFrames {
		next, ok := s.wrapped(ts[0])
		if !ok {
			break
		}
		ts = append([]target{next}, ts...)
	}
	return ts
}

// wrapped finds the function value or handler that the closure t passes its own
// first parameter on to.
func (s *service) wrapped(t target) (target, bool) {
	if t.fn == nil || t.fn.f.Frees == 0 || t.fn.f.Params == 0 {
		return target{}, false
	}
	fr := s.runner(t).fr
	for i := t.fn.firstInstr(); int(i) < len(t.fn.f.Values); i++ {
		v := t.fn.val(i)
		at := site{t.fn, i}
		if !s.passesOn(at) {
			continue
		}
		targets := s.res.targetsOf(at, fr, t.binds, nil)
		if v.Op == flow.OpCall { // next.ServeHTTP(w, r) on a function value
			targets = s.res.called(s.res.origins(v.Args[0], fr, t.binds, nil))
		}
		for _, next := range targets {
			if next.fn != nil && next.fn != t.fn && next.fn.f.Params > 0 {
				return next, true
			}
		}
	}
	return target{}, false
}

// passesOn reports whether a call hands on the first parameter of its function to
// a function value or handler, and something of each type that it was given: what
// only passes its context on is no middleware.
func (s *service) passesOn(at site) bool {
	v := at.val()
	switch v.Op {
	case flow.OpCallValue, flow.OpInvoke:
	case flow.OpCall: // a method of a library's function type, such as http.HandlerFunc
		if !isMethodCall(at) || s.prog.funcs[at.callee()] != nil || at.fn.pkg.under(at.fn.val(v.Args[0]).Type) != flow.Signature {
			return false
		}
	default:
		return false
	}
	return slices.Contains(v.Args[1:], 0) && !slices.ContainsFunc(paramTypes(at.fn), func(t string) bool {
		return !slices.ContainsFunc(v.Args[1:], func(a flow.ValueID) bool { return at.fn.typeOf(a) == t })
	})
}

// paramTypes are the types of a function's parameters.
func paramTypes(f *fn) []string {
	var out []string
	for i := range f.f.Params {
		out = append(out, f.typeOf(flow.ValueID(i)))
	}
	return out
}

// setHandler notes the handler, the first of ts, and what else runs for it.
func (s *service) setHandler(e *edge, ts []target) {
	e.handler, e.label = ts[0].fn, funcLabel(ts[0].fn.name)
	for _, t := range ts {
		e.runs = append(e.runs, s.runner(t))
	}
}

// A runner is a function that something outside the tree runs, in an activation
// as far as it is known. Of a loop that receives, only what comes after a message
// was received belongs to that message.
type runner struct {
	fn    *fn
	fr    *frame
	binds *binding
	after site

	others []int32 // blocks that only messages of other channels lead to
	among  bool    // one of those in a table, which the message chooses
}

func (s *service) runner(t target) runner {
	run := runner{fn: t.fn, fr: &frame{fn: t.fn, clo: t.clo, lex: t.lex}, binds: t.binds}
	if t.recv != nil {
		run.binds = &binding{next: t.binds, of: run.fr, object: t.recv}
	}
	return run
}

// madeOf lists the functions and handler objects that a library was given to make
// the handler a of, the one that takes most of the work first: an endpoint before
// its codecs.
func (s *service) madeOf(a answer, methods []string, depth int) []target {
	if a.kind != isExt || depth > 3 {
		return nil
	}
	var out []target
	var add func(x answer, list int)
	add = func(x answer, list int) {
		if ts := withBody(s.res.called([]answer{x})); len(ts) > 0 {
			for _, t := range ts {
				if t.fn.f.Params > 0 {
					out = append(out, t)
				}
			}
			return
		}
		if k, t := s.res.typeAt(x.value); t != 0 && list < 2 && (k.under(t) == flow.Array || k.under(t) == flow.Slice) {
			for _, el := range s.res.descend(x, knowledge.Step{Kind: knowledge.StepElem}, true) {
				add(el, list+1)
			}
			return
		}
		out = append(out, s.runsOf(x, methods, depth+1)...)
	}
	for _, arg := range a.at.val().Args {
		for _, x := range s.res.origins(arg, a.fr, a.binds, nil) {
			add(x, 0)
		}
	}
	return out
}

// consumers finds the functions that work on the messages of a subscription. The
// one that a library is given may be a wrapper's, and a loop that receives has
// none: then it is what they hand the messages to, one of several by their kind.
func (s *service) consumers(st start, row *knowledge.Row, b *binding) []runner {
	var e edge
	if ts := s.handlers(st, row, b); len(ts) > 0 {
		if !s.isWrapper(ts[0].fn) {
			s.setHandler(&e, s.behind(ts))
			return e.runs
		}
		s.setHandler(&e, ts)
		run := e.runs[0]
		return append(s.handedTo(run.fn, flowsIn(run.fn), run.fr, run.binds, 0), e.runs...)
	}
	loop := runner{fn: st.call.fn, fr: st.root, binds: b, after: st.call}
	return append(s.handedTo(loop.fn, flowsFrom(loop.fn, st.call.v), loop.fr, b, 0), loop)
}

// handedTo looks for the call of a function value or interface by which f, or
// what it calls in its package, gives messages to other code.
func (s *service) handedTo(f *fn, messages []bool, fr *frame, b *binding, depth int) []runner {
	for _, op := range []flow.Op{flow.OpCallValue, flow.OpInvoke} {
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			at := site{f, i}
			if at.val().Op != op || !carries(at, messages) {
				continue
			}
			var out []runner
			looked := lookedUp(at, messages) != nil
			ts, chosen := s.forChannel(at, s.res.targetsOf(at, fr, b, nil), messages, fr, b)
			for _, t := range ts {
				if t.fn == nil || op == flow.OpInvoke && t.fn.pkg == f.pkg && !chosen || !s.code.has[t.fn] {
					continue
				}
				in := s.res.enter(t.fn, at, fr, t.clo, t.lex)
				next := []runner{{fn: t.fn, fr: in, binds: t.binds, among: looked}}
				if s.isWrapper(t.fn) && depth < maxHandOver { // one wrapper around another
					if hs := s.handedTo(t.fn, flowsIn(t.fn), in, t.binds, depth+1); len(hs) > 0 {
						next = hs
					}
				}
				for _, h := range next {
					if !slices.ContainsFunc(out, func(x runner) bool { return x.fn == h.fn && x.fr == h.fr && x.binds == h.binds }) {
						out = append(out, h)
					}
				}
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	if depth >= maxHandOver {
		return nil
	}
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		at := site{f, i}
		var hs []runner
		switch v := at.val(); v.Op {
		case flow.OpCall:
			if callee := s.prog.funcs[at.callee()]; callee != nil && callee.pkg == f.pkg && callee != f && carries(at, messages) {
				hs = s.handedTo(callee, flowsIn(callee), s.res.enter(callee, at, fr, site{}, nil), b, depth+1)
			}
		case flow.OpClosure:
			if in := s.prog.funcs[at.callee()]; in != nil {
				hs = s.handedTo(in, flowsIn(in), &frame{fn: in, clo: at, lex: fr, depth: fr.depth + 1}, b, depth+1)
			}
		}
		if len(hs) > 0 {
			return hs
		}
	}
	return nil
}

const maxHandOver = 3

// funcLabel is a function's name without its package's path: Type.Method. A
// closure goes by the function it stands in.
func funcLabel(full string) string {
	full = short(full)
	if i := strings.IndexByte(full, '.'); i >= 0 {
		full = full[i+1:]
	}
	if i := strings.IndexByte(full, '$'); i >= 0 {
		full = full[:i]
	}
	return strings.NewReplacer("(", "", ")", "", "*", "").Replace(full)
}
