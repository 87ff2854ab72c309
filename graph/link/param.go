package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// param tells what the parameter id is.
func (r *resolver) param(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	if _, method := methodName(fr.fn.name); !method || id != 0 {
		return r.passed(id, fr, b, ev)
	}
	if a, ok := b.chosen(fr); ok {
		if a.kind == isConst { // the name itself
			a.ev = a.ev.onto(ev)
		} else {
			a.ev = ev
		}
		return []answer{a}
	}
	as := knownReceivers(distinct(r.passed(id, fr, b, ev)))
	if len(as) == 1 && as[0].kind == isParam && as[0].at.fn == fr.fn && r.basing == 0 {
		if given := r.givenReceivers(fr, b, ev); len(given) > 0 {
			as = given
		}
	}
	return choose(fr, append(as, r.nestedReceivers(fr, as, ev)...))
}

// knownReceivers leaves out receivers of which nothing is known where there are
// objects that the binary makes: they are those, seen by another way.
func knownReceivers(as []answer) []answer {
	if !slices.ContainsFunc(as, func(a answer) bool { return a.kind == isObject || a.kind == isGlobal }) {
		return as
	}
	return slices.DeleteFunc(as, func(a answer) bool { return a.kind == isUnknown })
}

// nestedReceivers gives the receivers of the calls by which a method calls itself
// on what its receiver holds: a decorator around one of its own kind.
func (r *resolver) nestedReceivers(fr *frame, as []answer, ev *trail) []answer {
	name, _ := methodName(fr.fn.name)
	var inner []answer
	for _, s := range r.code.invokes[name] {
		if s.fn != fr.fn || s.val().Op != flow.OpInvoke {
			continue
		}
		for round := as; len(round) > 0 && len(inner) < maxNestedReceivers; {
			var next []answer
			for _, a := range round {
				if a.kind != isObject {
					continue
				}
				holder := &binding{next: a.binds, of: fr, object: &a}
				r.apart(func() {
					for _, x := range r.origins(s.val().Args[0], fr, holder, ev) {
						full, _, ok := r.prog.method(r.typeOf(x), name, "")
						known := func(y answer) bool { return y.at == x.at && y.fr == x.fr }
						if ok && full == fr.fn.name && !slices.ContainsFunc(as, known) && !slices.ContainsFunc(inner, known) {
							x.binds = a.binds
							next = append(next, x)
						}
					}
				})
			}
			inner, round = append(inner, next...), next
		}
	}
	return inner
}

const maxNestedReceivers = 4 // decorators of one kind around one another

// choose makes each of several receivers a choice of its own, so that the topic,
// the group and the handler of a consumer are those of one consumer.
func choose(fr *frame, as []answer) []answer {
	several := map[*binding]int{}
	for _, a := range as {
		several[a.binds]++
	}
	for i, a := range as {
		if several[a.binds] > 1 && (a.kind == isObject || a.kind == isExt) {
			as[i].binds = &binding{next: a.binds, of: fr, object: &a}
		}
	}
	return as
}

// passed tells what the callers pass for a parameter.
func (r *resolver) passed(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	if s, up, ok := caller(fr, b); ok {
		return r.argument(id, s, fr, up, b, ev)
	}
	if a, ok := r.soleObject(fr.fn, id); ok {
		return one(a.value, b, ev)
	}
	sites := r.callersOf(fr.fn)
	var out []answer
	for _, s := range sites {
		if s.fn == fr.fn && len(sites) > 1 && (id == 0 || !onReceiver(s)) { // recursion: what the first call was given is followed
			if arg := s.val().Args; int(id) < len(arg) && arg[id] != id && isString(fr.fn.pkg, fr.fn.val(id).Type) {
				out = append(out, answer{value{kind: isUnknown, at: s, fr: fr, name: "changes with each recursive call"}, b, ev})
			}
			continue
		}
		ups := r.ascend(fr, s, b)
		if id != 0 {
			ups = r.holding(fr, s, ups)
		}
		for _, up := range ups {
			out = append(out, r.argument(id, s, fr, up.fr, up.binds, ev)...)
		}
	}
	out = append(out, r.callback(id, fr, b, ev)...)
	if id == 0 {
		out = append(out, r.boundTo(fr, b, ev)...)
	}
	out = append(out, r.yielded(id, fr, b, ev)...)
	if len(out) > 0 || len(sites) > 0 {
		return out
	}
	return one(value{kind: isParam, at: site{fr.fn, id}, fr: fr}, b, ev)
}

// adapted reports whether the interface call s runs f not as a method of that
// name but as the function behind one: http.HandlerFunc(f).
func adapted(s site, f *fn) bool {
	if s.val().Op != flow.OpInvoke {
		return false
	}
	m, method := methodName(f.name)
	return !method || m != s.fn.str(s.val().Aux)
}

// runs reports whether calling the function value a runs f.
func (r *resolver) runs(a answer, f *fn) bool {
	if a.kind == isBound && a.at.val().Aux != 0 {
		_, method, _ := strings.Cut(f.name, ").")
		return method == a.at.fn.str(a.at.val().Aux)
	}
	return a.name == f.name
}

// argument is what the call s of frame up passes for the parameter id of fr.
func (r *resolver) argument(id flow.ValueID, s site, fr *frame, up *frame, b *binding, ev *trail) []answer {
	if in := r.injectionOf(s, fr, up, b); in != nil {
		return r.injectedParam(in, id, fr, b, ev)
	}
	call := s.val()
	n := int(id)
	switch call.Op {
	case flow.OpCallValue, flow.OpInvoke:
		if call.Op == flow.OpInvoke && !adapted(s, fr.fn) {
			if n == 0 {
				return r.receiver(s, fr.fn, up, b, ev)
			}
			break
		}
		// The first argument is the function value; a method value has its
		// receiver inside.
		if clo, lex, ok := definer(fr, b); ok && clo.val().Op == flow.OpBound {
			if n == 0 {
				return r.receiver(clo, fr.fn, lex, b, ev)
			}
			n--
		}
		n++
	case flow.OpBound, flow.OpFunc, flow.OpClosure:
		return nil // a mention, not a call
	}
	if n >= len(call.Args) {
		return nil
	}
	return r.origins(call.Args[n], up, b, ev.add(s, "argument"))
}

// receiver is the first argument of an interface call or method value at s, as
// the method m sees it: only values that have m, behind the embedded fields.
func (r *resolver) receiver(s site, m *fn, fr *frame, b *binding, ev *trail) []answer {
	if s.val().Op == flow.OpBound && s.val().Aux == 0 {
		return r.origins(s.val().Args[0], fr, b, ev)
	}
	var out []answer
	name := s.fn.str(s.val().Aux)
	for _, a := range r.origins(s.val().Args[0], fr, b, ev) {
		full, path, ok := r.prog.method(r.typeOf(a), name, "")
		if !ok {
			if a.dyn == "" || a.kind == isParam || a.kind == isUnknown {
				out = append(out, a)
			}
			continue
		}
		if full == m.name {
			out = append(out, r.along(a, path)...)
		}
	}
	return out
}

// along follows embedded fields.
func (r *resolver) along(a answer, path []string) []answer {
	as := []answer{a}
	owner := strings.TrimPrefix(a.dyn, "*")
	for _, name := range path {
		d := r.prog.decls[owner]
		if d == nil {
			return as
		}
		var ft flow.TypeID
		for _, f := range d.Fields {
			if d.pkg.Str(f.Name) == name {
				ft = f.Type
			}
		}
		var next []answer
		for _, x := range as {
			x.value = x.with(step{owner: owner, name: name})
			next = append(next, r.load(x, d.pkg, ft)...)
		}
		as, owner = next, strings.TrimPrefix(d.pkg.text(ft), "*")
	}
	return as
}

// free tells what a closure captured.
func (r *resolver) free(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	n := int(id) - int(fr.fn.f.Params)
	if s, lex, ok := definer(fr, b); ok {
		if n >= len(s.val().Args) {
			return nil // a method value's activation of another function: nothing to tell
		}
		return r.origins(s.val().Args[n], lex, b, ev)
	}
	var out []answer
	for _, s := range r.code.refs[fr.fn] {
		if s.val().Op == flow.OpClosure {
			lex, nb := bindLex(fr, s, b)
			out = append(out, r.origins(s.val().Args[n], lex, nb, ev)...)
		}
	}
	return out
}
