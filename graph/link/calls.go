package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A target is what a call may run: a function with a body here, or the name of
// one outside.
type target struct {
	fn    *fn
	name  string
	clo   site
	lex   *frame
	binds *binding
	recv  *answer // of a method that a library runs on an object
}

// targetsOf lists what the call s of frame fr may run.
func (r *resolver) targetsOf(s site, fr *frame, b *binding, ev *trail) []target {
	v := s.val()
	switch v.Op {
	case flow.OpCall:
		return []target{{fn: r.prog.funcs[s.callee()], name: s.callee(), binds: b}}
	case flow.OpInvoke:
		return r.invoked(s, v.Args[0], fr, b, ev)
	case flow.OpCallValue:
		return r.called(r.origins(v.Args[0], fr, b, ev))
	}
	return nil
}

// invoked lists the methods that an interface call (or method value) runs.
func (r *resolver) invoked(s site, recv flow.ValueID, fr *frame, b *binding, ev *trail) []target {
	name := s.fn.str(s.val().Aux)
	var out []target
	type way struct { // the same method on another object may give another answer
		full  string
		binds *binding
	}
	seen := map[way]bool{}
	open := false
	ours := r.prog.signature(s.callee()) != ""
	for _, a := range r.origins(recv, fr, b, ev) {
		full, _, ok := r.prog.method(r.typeOf(a), name, "")
		if a.dyn != "" && isFunction(a.kind) && r.prog.funcs[full] == nil { // http.HandlerFunc: the method calls the function
			out = append(out, r.called([]answer{a})...)
			continue
		}
		if !ok && a.dyn == "" && a.kind == isExt {
			full, ok = r.libraryMethod(a, name)
		}
		if !ok {
			// A value that a library gives back as an interface of the tree came out
			// of the tree: through a container, a context, a generic field.
			open = open || a.dyn == "" && (a.kind == isParam || a.kind == isUnknown || a.kind == isExt && ours)
			if a.dyn != "" {
				full, ok = "("+a.dyn+")."+name, true // a type that was not read
			}
		}
		if key := (way{full, a.binds}); ok && !seen[key] {
			seen[key] = true
			out = append(out, target{fn: r.prog.funcs[full], name: full, binds: a.binds})
		}
	}
	if len(out) == 0 {
		out = append(out, target{name: s.callee(), binds: b})
		if open || r.cut {
			out = append(out, r.implementers(s, b)...)
		}
	}
	return out
}

// libraryMethod is the method of a value of which only the interface is known that
// the library gives it as. It may belong to another interface, which that one embeds.
func (r *resolver) libraryMethod(a answer, name string) (string, bool) {
	k, t := r.typeAt(a.value)
	if t == 0 || k.Types[t].Kind != flow.Named || k.under(t) != flow.Interface {
		return "", false
	}
	typ := k.text(t)
	full, ok := r.prog.libMethods[typ+"."+name]
	return full, ok && r.prog.decls[typ] == nil
}

func isFunction(k kind) bool { return k == isFunc || k == isClosure || k == isBound }

// implementers lists every method that any converted type has for the call s:
// what is left when its receiver can't be followed.
func (r *resolver) implementers(s site, b *binding) []target {
	name := s.fn.str(s.val().Aux)
	sig := r.prog.signature(s.callee())
	var out []target
	for _, t := range r.code.typeList {
		if full, _, ok := r.prog.method(t, name, sig); ok && r.prog.funcs[full] != nil {
			out = append(out, target{fn: r.prog.funcs[full], name: full, binds: b})
		}
	}
	return out
}

// signature is the signature of an interface's method by its full name, if the
// interface was read.
func (p *program) signature(full string) string {
	typ, name, ok := strings.Cut(strings.TrimPrefix(full, "("), ").")
	if !ok {
		return ""
	}
	if d := p.decls[typ]; d != nil {
		for _, m := range d.Methods {
			if d.pkg.Str(m.Name) == name {
				return d.pkg.Str(m.Sig)
			}
		}
	}
	return ""
}

// called lists the functions among function values.
func (r *resolver) called(as []answer) []target {
	var out []target
	for _, a := range as {
		t := target{name: a.name, fn: r.prog.funcs[a.name], binds: a.binds}
		switch a.kind {
		case isFunc:
		case isClosure:
			t.clo, t.lex = a.at, a.fr
		case isBound:
			t.clo, t.lex = a.at, a.fr
			if a.at.val().Aux != 0 { // of an interface: by the value that is bound
				for _, m := range r.invoked(a.at, a.at.val().Args[0], a.fr, a.binds, a.ev) {
					m.clo, m.lex = a.at, a.fr
					out = append(out, m)
				}
				continue
			}
		default:
			continue
		}
		out = append(out, t)
	}
	return out
}

// result tells where result n of the call s comes from.
func (r *resolver) result(s site, n int, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	ts := r.targetsOf(s, fr, b, ev)
	for _, t := range ts {
		if t.fn == nil {
			out = append(out, r.extResult(s, t.name, n, fr, t.binds, ev)...)
			continue
		}
		if recursive(t.fn, s, fr) {
			r.circles++
			continue
		}
		in := r.enter(t.fn, s, fr, t.clo, t.lex)
		if as, ok := r.evaluated(in, s, n, t.binds, ev.add(s, "result of "+short(t.name))); ok {
			out = append(out, as...)
			continue
		}
		out = append(out, r.returned(in, n, t.binds, ev.add(s, "result of "+short(t.name)))...)
	}
	return out // none for a function that nothing sets
}

// recursive reports whether entering callee at s again would go in a circle.
func recursive(callee *fn, s site, fr *frame) bool {
	for ; fr != nil; fr = fr.up {
		if fr.call == s && fr.fn == callee {
			return true
		}
	}
	return false
}

// extResult is the result of a function outside the tree: what a row says it
// stands for, or itself.
func (r *resolver) extResult(s site, name string, n int, fr *frame, b *binding, ev *trail) []answer {
	if row := r.holderRow(name); row != nil {
		if hs := r.held(row, s, fr, b, ev.add(s, "value of a context")); len(hs) > 0 && !(isLost(hs) && r.isTaken(s)) {
			return read(hs)
		}
	}
	for _, row := range r.rows.Rows(name) {
		if len(row.When) > 0 && !r.holds(row, start{call: s, root: fr, binds: b}) {
			continue
		}
		if row.Role == knowledge.Obtain && n == 0 {
			if as := r.obtained(s, row, fr, b, ev); len(as) > 0 {
				return as
			}
		}
		var paths []knowledge.Path
		switch numbered := row.Results[strconv.Itoa(n)]; {
		case numbered != nil:
			paths = numbered
		case n > 0:
		case row.Role == knowledge.Value && row.Eval == "" && row.Results == nil:
			paths = row.Value
		case row.Role == knowledge.Derive && row.Callback == nil && row.Prefix == nil:
			paths = row.From
		}
		if len(paths) > 0 {
			if as := r.first(paths, s, fr, b, ev); len(as) > 0 {
				return as
			}
		}
	}
	return one(value{kind: isExt, at: s, fr: fr, n: n, name: name}, b, ev)
}

// callersOf lists the calls in the service that may run f.
func (r *resolver) callersOf(f *fn) []site {
	if sites, ok := r.callIn[f]; ok {
		return sites
	}
	r.callIn[f] = nil // while it is being found, a circle sees none
	sites := slices.Clone(r.code.callers[f])
	if m, ok := methodName(f.name); ok {
		for _, s := range r.code.invokes[m] {
			if s.val().Op == flow.OpInvoke && r.mayRun(s, f) {
				sites = append(sites, s)
			}
		}
	}
	if r.mentioned(f) {
		for _, s := range r.dynCandidates(f) {
			if r.mayRun(s, f) {
				sites = append(sites, s)
			}
		}
	}
	sites = append(sites, r.injectedBy(f)...)
	sites = slices.DeleteFunc(sites, func(s site) bool { return r.idle(s.fn) })
	slices.SortFunc(sites, compareSites)
	sites = slices.Compact(sites)
	if r.callIn[f] = sites; r.exhausted() {
		delete(r.callIn, f)
	}
	return sites
}

// mentioned reports whether f is used as a value, itself or as a method value of
// an interface that it implements.
func (r *resolver) mentioned(f *fn) bool {
	if len(r.code.refs[f]) > 0 {
		return true
	}
	m, ok := methodName(f.name)
	return ok && slices.ContainsFunc(r.code.invokes[m], func(s site) bool { return s.val().Op == flow.OpBound })
}

func methodName(full string) (string, bool) {
	if !strings.HasPrefix(full, "(") || strings.Contains(full, "$") {
		return "", false
	}
	return full[strings.LastIndexByte(full, '.')+1:], true
}

// dynCandidates lists the calls of function values whose arguments fit f.
func (r *resolver) dynCandidates(f *fn) []site {
	var out []site
	for _, sites := range r.code.dynCalls {
		for _, s := range sites {
			args := s.val().Args[1:]
			if fits(s.fn, args, f, 0) || fits(s.fn, args, f, 1) {
				out = append(out, s)
			}
		}
	}
	for _, m := range r.code.methods { // through a type like http.HandlerFunc
		for _, s := range r.code.invokes[m] {
			if s.val().Op != flow.OpInvoke {
				continue
			}
			if args := s.val().Args[1:]; len(args) > 0 && (fits(s.fn, args, f, 0) || fits(s.fn, args, f, 1)) {
				out = append(out, s)
			}
		}
	}
	slices.SortFunc(out, compareSites) // dynCalls is a map
	return out
}

// fits reports whether args have the types of f's parameters from skip on.
func fits(caller *fn, args []flow.ValueID, f *fn, skip int) bool {
	if len(args) != int(f.f.Params)-skip {
		return false
	}
	for i, a := range args {
		if k := caller.pkg; k.Types[caller.val(a).Type].Kind == flow.TypeParam {
			continue // any type: generic code is linked once for all of them
		}
		if caller.typeOf(a) != f.typeOf(flow.ValueID(i+skip)) {
			return false
		}
	}
	return true
}

// mayRun reports whether the interface or value call s may run f, as far as can
// be told without knowing who called s.fn.
func (r *resolver) mayRun(s site, f *fn) bool {
	return slices.ContainsFunc(r.targetsAt(s), func(t target) bool { return t.fn == f })
}

// soleObject answers for a parameter that points to a struct of which the
// service makes exactly one: whoever calls, it is that one.
func (r *resolver) soleObject(f *fn, id flow.ValueID) (*answer, bool) {
	t := f.val(id).Type
	if f.pkg.Types[t].Kind != flow.Pointer || f.pkg.under(f.pkg.elem(t)) != flow.Struct {
		return nil, false
	}
	name := f.pkg.text(f.pkg.elem(t))
	v, ok := r.sole[name]
	if !ok {
		v = r.findSole(name)
		r.sole[name] = v
	}
	if v == nil {
		return nil, false
	}
	return &answer{value: *v}, true
}

func (r *resolver) findSole(typ string) *value {
	sites := r.code.allocs[typ]
	if r.prog.decls[typ] == nil { // code that is not read may make more of them
		return nil
	}
	if len(sites) != 1 || r.prog.embedded[typ] {
		return nil
	}
	s := sites[0]
	if inLoop(s) { // one for each round
		return nil
	}
	r.sole[typ] = nil
	for f := s.fn; ; {
		callers := r.callersOf(f)
		if len(callers) > 1 || len(r.code.refs[f]) > 1 || len(callers) == 1 && inLoop(callers[0]) {
			return nil
		}
		if len(callers) == 0 {
			break
		}
		f = callers[0].fn
	}
	return &value{kind: isObject, at: s, fr: newFrame(s.fn)}
}

// short is a full name without the folders of its package: (*kgo.Client).Produce.
// A version at the end of an import path is no package name.
func short(full string) string {
	open := full[:len(full)-len(strings.TrimLeft(full, "(*"))]
	rest := full[len(open):]
	for {
		i := strings.IndexByte(rest, '/')
		if i < 0 {
			break
		}
		next := rest[i+1:]
		if v, _, ok := strings.Cut(next, "."); ok && len(v) > 1 && v[0] == 'v' && strings.Trim(v[1:], "0123456789") == "" {
			rest = rest[:i] + next[len(v):]
			continue
		}
		rest = next
	}
	return open + rest
}

// targetsAlone is targetsAt as a search of its own. What it finds is kept though it
// may have been given up: whoever asks again would find no more.
func (r *resolver) targetsAlone(s site) []target {
	if ts, ok := r.targets[s]; ok {
		return ts
	}
	spent, atCall := r.spent, r.atCall
	r.spent, r.atCall = 0, 0
	ts := r.targetsAt(s)
	r.targets[s] = ts
	r.spent, r.atCall = spent, atCall
	return ts
}

// targetsAt lists what the call s may run, whoever called s.fn.
func (r *resolver) targetsAt(s site) []target {
	ts, ok := r.targets[s]
	if !ok {
		r.targets[s] = nil // while it is being found, a circle sees none
		r.apart(func() { ts = r.targetsOf(s, newFrame(s.fn), nil, nil) })
		if r.targets[s] = ts; r.exhausted() {
			delete(r.targets, s)
		}
	}
	return ts
}
