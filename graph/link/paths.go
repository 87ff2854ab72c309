package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// first gives the answers of the first path that has any.
func (r *resolver) first(paths []knowledge.Path, s site, fr *frame, b *binding, ev *trail) []answer {
	for _, p := range paths {
		if as := r.follow(p, s, fr, b, ev); len(as) > 0 {
			return as
		}
	}
	return nil
}

// follow evaluates a path of a row at the call s of frame fr.
func (r *resolver) follow(p knowledge.Path, s site, fr *frame, b *binding, ev *trail) []answer {
	if p.More != nil {
		return r.joined(p, s, fr, b, ev)
	}
	return r.steps(p.Steps, s, fr, b, ev)
}

// steps evaluates a path that is not joined of several.
func (r *resolver) steps(steps []knowledge.Step, s site, fr *frame, b *binding, ev *trail) []answer {
	return r.walk(r.start(steps[0], s, fr, b, ev), steps[1:])
}

// walk follows further steps from as.
func (r *resolver) walk(as []answer, steps []knowledge.Step) []answer {
	for i := 0; i < len(steps) && len(as) > 0; i++ {
		var next []answer
		if st := steps[i]; st.Kind == knowledge.StepIndex && st.N < 0 {
			as = lastOfEach(as)
		}
		for _, a := range as {
			switch st := steps[i]; st.Kind {
			case knowledge.StepMade:
				for _, made := range r.wholes(a) {
					if made.kind == isExt && made.name == st.Text {
						next = append(next, r.start(steps[i+1], made.at, made.fr, made.binds, made.ev)...)
					}
				}
			case knowledge.StepSetter:
				next = append(next, r.setBy(a, st.Text, steps[i+1])...)
			default:
				next = append(next, r.stepFrom(a, st, i == len(steps)-1)...)
			}
		}
		if k := steps[i].Kind; k == knowledge.StepMade || k == knowledge.StepSetter {
			i++
		}
		as = r.limit(next)
	}
	return as
}

// wholes gives what is stored as a whole in the place a of a struct type: where a
// struct is no pointer, that tells what made it.
func (r *resolver) wholes(a answer) []answer {
	if a.kind != isObject && a.kind != isGlobal {
		return []answer{a}
	}
	k, t := r.typeAt(a.value)
	if t == 0 || k.under(t) != flow.Struct {
		return []answer{a}
	}
	out := []answer{a}
	for _, st := range r.storesTo(a, k.text(t)) {
		if len(st.parts) == 0 {
			out = append(out, r.storedBy(st, k, t, a.ev)...)
		}
	}
	return r.limit(out)
}

func (r *resolver) wholesOfAll(as []answer) []answer {
	var out []answer
	for _, a := range as {
		out = append(out, r.wholes(a)...)
	}
	return out
}

// lastOfEach keeps the last of the lists that were appended to one another.
func lastOfEach(as []answer) []answer {
	var out []answer
	for i, a := range as {
		if i+1 == len(as) || as[i+1].binds.beforeAppend() != a.binds.beforeAppend() {
			out = append(out, a)
		}
	}
	return out
}

// beforeAppend is b without the choice of one of the lists that were appended.
func (b *binding) beforeAppend() *binding {
	for b != nil && b.loop != 0 && b.of.fn.val(b.loop-1).Op == flow.OpBuiltin {
		b = b.next
	}
	return b
}

// stepFrom goes one step on from a.
func (r *resolver) stepFrom(a answer, st knowledge.Step, last bool) []answer {
	switch st.Kind {
	case knowledge.StepField:
		if as := r.methodValue(a, st.Text); as != nil {
			return as
		}
		return r.descend(a, st, last)
	case knowledge.StepIndex:
		if st.N < 0 {
			return r.lastElement(a, st, last)
		}
		return r.descend(a, st, last)
	case knowledge.StepElem, knowledge.StepKey:
		return r.descend(a, st, last)
	case knowledge.StepRange:
		return r.elementsIn(a, st, last)
	}
	return r.ofType(a, st)
}

// start is the first step of a path, or the first after a step to another call.
func (r *resolver) start(st knowledge.Step, s site, fr *frame, b *binding, ev *trail) []answer {
	v := s.val()
	switch st.Kind {
	case knowledge.StepLiteral:
		return one(value{kind: isText, at: s, fr: fr, name: st.Text}, b, ev)
	case knowledge.StepResult:
		return one(value{kind: isExt, at: s, fr: fr, name: s.callee()}, b, ev)
	case knowledge.StepIn:
		n := st.N
		if _, method := methodName(s.fn.name); method {
			n++
		}
		if n < 0 || n >= int(s.fn.f.Params) {
			return nil
		}
		return r.ofParam(flow.ValueID(n), s, fr, b, ev)
	case knowledge.StepInFunc:
		return one(value{kind: isFunc, at: s, fr: fr, name: s.fn.name}, b, ev)
	case knowledge.StepTrigger:
		return nil // see service.triggers
	case knowledge.StepEach, knowledge.StepEachKey:
		return r.each.get(st.Kind, b)
	case knowledge.StepArg:
		if v.Op == flow.OpFunc {
			return r.injectedArg(s, st.N, b, ev)
		}
	case knowledge.StepRecv:
		if v.Op == flow.OpAlloc {
			return one(value{kind: isObject, at: s, fr: fr}, b, ev)
		}
	}
	if st.Kind == knowledge.StepSent {
		return r.sentOn(s, fr, b, ev)
	}
	args := v.Args
	method := isMethodCall(s)
	if v.Op == flow.OpCallValue {
		args = args[1:] // a function value: the receiver is inside it
		if st.Kind == knowledge.StepRecv {
			return r.boundReceiver(v.Args[0], fr, b, ev)
		}
	}
	n := st.N
	if st.Kind == knowledge.StepRecv {
		if n = 0; !method {
			return nil
		}
	} else if method {
		n++
	}
	if n >= len(args) {
		return nil
	}
	as := r.origins(args[n], fr, b, ev)
	if st.Kind == knowledge.StepRecv && v.Op == flow.OpInvoke {
		return r.promoted(as, s.fn.str(v.Aux))
	}
	return as
}

// ofParam is a parameter of the function that s stands in; of one that nobody
// passes, at least its type.
func (r *resolver) ofParam(id flow.ValueID, s site, fr *frame, b *binding, ev *trail) []answer {
	if as := r.origins(id, fr, b, ev); len(as) > 0 {
		return as
	}
	return one(value{kind: isParam, at: site{s.fn, id}, fr: fr}, b, ev)
}

// isMethodCall reports whether the first argument of the call s is a receiver.
func isMethodCall(s site) bool {
	op := s.val().Op
	return op == flow.OpInvoke || op == flow.OpCall && strings.HasPrefix(s.callee(), "(")
}

// sentOn is what the function of the call s sends on the channel that it returns.
func (r *resolver) sentOn(s site, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	for _, u := range r.code.usesOf(s.fn, s.v) {
		v := s.fn.val(u)
		args := v.Args
		switch v.Op {
		case flow.OpSend:
		case flow.OpSelect:
			args = args[v.N:]
		default:
			continue
		}
		for i := 0; i+1 < len(args); i += 2 {
			if args[i] == s.v {
				out = append(out, r.origins(args[i+1], fr, b, ev.add(site{s.fn, u}, "sent"))...)
			}
		}
	}
	return out
}

// promoted goes to the embedded fields that the method name of each value is of.
func (r *resolver) promoted(as []answer, name string) []answer {
	var out []answer
	for _, a := range as {
		if _, path, ok := r.prog.method(r.typeOf(a), name, ""); ok && len(path) > 0 {
			out = append(out, r.along(a, path)...)
		} else {
			out = append(out, a)
		}
	}
	return out
}

func (r *resolver) boundReceiver(f flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	for _, a := range r.origins(f, fr, b, ev) {
		if a.kind == isBound {
			out = append(out, r.origins(a.at.val().Args[0], a.fr, a.binds, a.ev)...)
		}
	}
	return out
}

// descend goes to a field or an element of what a is or points to.
func (r *resolver) descend(a answer, st knowledge.Step, last bool) []answer {
	next := step{name: st.Text}
	switch st.Kind {
	case knowledge.StepElem:
		next.name = "[]"
	case knowledge.StepIndex:
		next.name = "[" + strconv.Itoa(st.N) + "]"
	case knowledge.StepKey:
		next.name = "[" + strconv.Quote(st.Text) + "]"
	case knowledge.StepField:
		if k, t := r.typeAt(a.value); t != 0 {
			next.owner = strings.TrimLeft(k.text(t), "*")
		}
	}
	if next.name[0] == '[' {
		// A variable that holds a map or slice: the elements are those of what it holds.
		if k, t := r.typeAt(a.value); t != 0 && a.kind == isObject && a.at.val().Op == flow.OpAlloc && (k.under(t) == flow.Map || k.under(t) == flow.Slice) {
			var out []answer
			for _, held := range r.load(a, k, t) {
				out = append(out, r.descend(held, st, last)...)
			}
			return out
		}
	}
	a.value = a.with(next)
	k, t := r.typeAt(a.value)
	if k == nil {
		k = r.prog.pkgs[0]
	}
	if t != 0 && isAggregate(k, t) {
		return []answer{a}
	}
	as := r.load(a, k, t)
	// A library reads what it is given: a field that nobody set is just not set.
	as = slices.DeleteFunc(as, func(x answer) bool {
		same := func() bool { return x.path.name == st.Text && (next.owner == "" || x.path.owner == next.owner) }
		return x.kind == isUnknown && x.path != nil && (x.at == a.at || same())
	})
	if len(as) == 0 && !last {
		return []answer{a} // a struct in a struct: the part of it is looked for next
	}
	return as
}

// setBy is an argument of every call of the method name on a.
func (r *resolver) setBy(a answer, name string, arg knowledge.Step) []answer {
	var out []answer
	for _, s := range r.code.callsOf(name) {
		out = append(out, r.setAt(a, s, arg)...)
	}
	return out
}

// setAt is an argument of the method call s, when that is on a.
func (r *resolver) setAt(a answer, s site, arg knowledge.Step) []answer {
	var out []answer
	set := r.baseOf(s)
	for _, x := range set.places {
		if !samePlace(x.value, x.binds, a.value, a.binds) {
			continue
		}
		root, binds := set.root, x.binds
		if s.fn == a.at.fn && (a.kind == isObject || a.kind == isExt) { // one activation: its caller is known
			root, binds = a.fr, a.binds
		}
		for _, y := range r.start(arg, s, root, binds, a.ev.add(s, "set")) {
			if root != a.fr {
				y.fr, y.binds = r.seal(y.fr, y.binds), a.binds
			}
			out = append(out, y)
		}
	}
	return out
}
