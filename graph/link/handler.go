package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// handler finds the function that a route or subscription is given.
func (s *service) handler(st start, row *knowledge.Row, b *binding) target {
	if len(row.Handler) == 0 {
		return target{}
	}
	as := s.res.first(row.Handler, st.call, st.root, b, nil)
	for _, t := range s.res.called(as) {
		if t.fn != nil {
			return t
		}
	}
	for _, a := range as { // an object that a library made of functions: they are run
		if fs := s.madeOf(a, 0); len(fs) > 0 {
			return fs[0]
		}
	}
	for _, a := range as { // an object of which the library runs a method
		for _, name := range row.Runs {
			if full, _, ok := s.prog.method(s.res.knownType(a), name, ""); ok && s.prog.funcs[full] != nil {
				return target{fn: s.prog.funcs[full], name: full, binds: a.binds}
			}
		}
	}
	return target{}
}

// setEndpoint notes who works on a request: through middleware, and through
// generated code to what somebody wrote. There the endpoint stands when it is
// registered by generated code.
func (s *service) setEndpoint(e *edge, st start, t target) (written bool) {
	own, ok := s.authored(t)
	if ok {
		e.setHandler(own.fn, []*fn{t.fn})
	} else {
		e.setHandler(s.behind(t))
		if !st.call.fn.generated() || e.handler == nil || e.handler.generated() {
			return false
		}
	}
	e.at = site{e.handler, 0}
	e.place = e.handler.position(e.handler.f.Pos)
	return true
}

// behind follows a handler through the middleware that wraps it: the closure of
// `authed(a.login)` runs a.login.
func (s *service) behind(t target) (handler *fn, around []*fn) {
	handler = t.fn
	for range maxFrames {
		next, ok := s.wrapped(t)
		if !ok {
			break
		}
		around = append(around, handler)
		handler, t = next.fn, next
	}
	return handler, around
}

// wrapped finds the function value or handler that the closure t passes its own
// first parameter on to.
func (s *service) wrapped(t target) (target, bool) {
	if t.fn == nil || t.fn.f.Frees == 0 || t.fn.f.Params == 0 {
		return target{}, false
	}
	fr := &frame{fn: t.fn, clo: t.clo, lex: t.lex}
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
// a function value or handler.
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
	return slices.Contains(v.Args[1:], 0)
}

func (e *edge) setHandler(f *fn, around []*fn) {
	e.handler, e.around = f, around
	if f != nil {
		e.label = funcLabel(f.name)
	}
}

// madeOf lists the functions that a library was given to make the handler a of,
// the one that takes most of the work first: an endpoint before its codecs.
func (s *service) madeOf(a answer, depth int) []target {
	if a.kind != isExt || depth > 3 {
		return nil
	}
	var out []target
	for _, arg := range a.at.val().Args {
		for _, x := range s.res.origins(arg, a.fr, a.binds, nil) {
			if x.kind == isExt {
				out = append(out, s.madeOf(x, depth+1)...)
				continue
			}
			for _, t := range s.res.called([]answer{x}) {
				if t.fn != nil && t.fn.f.Params > 0 {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// consumers finds the functions that work on the messages of a subscription. The
// one that a library is given may be a wrapper's, and a loop that receives has
// none: then it is what they hand the messages to, one of several by their kind.
func (s *service) consumers(st start, row *knowledge.Row, b *binding) []*fn {
	t := s.handler(st, row, b)
	if t.fn != nil && !s.isWrapper(t.fn) {
		h, around := s.behind(t)
		return append([]*fn{h}, around...)
	}
	from, fr := st.call.fn, st.root
	messages := flowsFrom(from, st.call.v)
	if t.fn != nil {
		from, b = t.fn, t.binds
		fr = &frame{fn: t.fn, clo: t.clo, lex: t.lex}
		messages = flowsIn(from)
	}
	if hs := s.handedTo(from, messages, fr, b, 0); len(hs) > 0 {
		return hs
	}
	return []*fn{from}
}

// handedTo looks for the call of a function value or interface by which f, or
// what it calls in its package, gives messages to other code.
func (s *service) handedTo(f *fn, messages []bool, fr *frame, b *binding, depth int) []*fn {
	for _, op := range []flow.Op{flow.OpCallValue, flow.OpInvoke} {
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			at := site{f, i}
			if at.val().Op != op || !carries(at, messages) {
				continue
			}
			var out []*fn
			for _, t := range s.res.targetsOf(at, fr, b, nil) {
				if t.fn == nil || op == flow.OpInvoke && t.fn.pkg == f.pkg || !s.code.has[t.fn] {
					continue
				}
				next := []*fn{t.fn}
				if s.isWrapper(t.fn) && depth < maxHandOver { // one wrapper around another
					if hs := s.handedTo(t.fn, flowsIn(t.fn), s.res.enter(t.fn, at, fr, t.clo, t.lex), t.binds, depth+1); len(hs) > 0 {
						next = hs
					}
				}
				for _, h := range next {
					if !slices.Contains(out, h) {
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
		var hs []*fn
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
