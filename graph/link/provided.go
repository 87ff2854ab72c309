package link

import (
	"reflect"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// injectedBy lists the calls by which containers get f to run it.
func (r *resolver) injectedBy(f *fn) []site {
	if r.di == nil {
		return nil
	}
	var out []site
	for _, in := range r.di.ofFn[f] {
		out = append(out, in.site)
	}
	return out
}

// injectedAt lists the injections of f by the call s.
func (r *resolver) injectedAt(s site, f *fn) []*injection {
	if r.di == nil {
		return nil
	}
	var out []*injection
	for _, in := range r.di.ofFn[f] {
		if in.site == s {
			out = append(out, in)
		}
	}
	return out
}

// ascendInjected chooses each of the injections as what runs fr.
func ascendInjected(fr *frame, ins []*injection, b *binding) []ascent {
	clo, lex, known := definer(fr, b)
	var out []ascent
	for _, in := range ins {
		nb := &binding{next: b, of: fr, s: in.site, to: in.fr}
		if k := in.given.kind; k == isClosure || k == isBound {
			if known && (clo != in.given.at || !compatible(lex, b, in.given.fr, nil)) {
				continue
			}
			if !known {
				nb = &binding{next: nb, of: fr, lexical: true, s: in.given.at, to: in.given.fr}
			}
		}
		out = append(out, ascent{in.fr, nb})
	}
	return out
}

// injectionOf is the injection by which the call s of the activation up runs fr.
func (r *resolver) injectionOf(s site, fr, up *frame, b *binding) *injection {
	for _, in := range r.injectedAt(s, fr.fn) {
		if up != in.fr && !compatible(up, b, in.fr, nil) {
			continue
		}
		if clo, lex, ok := definer(fr, b); ok && (clo != in.given.at || !compatible(lex, b, in.given.fr, nil)) {
			continue
		}
		return in
	}
	return nil
}

// injectedParam is what a container passes for the parameter id of fr.
func (r *resolver) injectedParam(in *injection, id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	n := int(id)
	if in.given.kind == isBound {
		if n == 0 {
			return r.receiver(in.given.at, fr.fn, in.given.fr, b, ev)
		}
		n--
	}
	itself := one(value{kind: isParam, at: site{fr.fn, id}, fr: fr}, b, ev)
	want, ok := r.paramWant(in, n)
	if !ok || want.group != "" {
		return itself // a struct or a group, of which parts are looked for
	}
	if as := r.given(want, b, ev); len(as) > 0 {
		return as
	}
	return itself
}

// injectedArg is what a container passes to the function s of a library.
func (r *resolver) injectedArg(s site, n int, b *binding, ev *trail) []answer {
	if r.di == nil {
		return nil
	}
	var out []answer
	for _, in := range r.di.list {
		if in.fn == nil && in.given.at == s {
			if want, ok := r.paramWant(in, n); ok {
				out = append(out, r.given(want, b, ev)...)
			}
		}
	}
	return out
}

// paramWant is what the parameter n of a function is asked for; not ok where it is
// a struct of several.
func (r *resolver) paramWant(in *injection, n int) (request, bool) {
	if n >= len(in.params) {
		return request{}, false
	}
	want := request{typ: in.params[n].k.text(in.params[n].t), container: in.container, by: in, at: in.site}
	if _, inj := r.fieldwise(want.typ, r.rows.InStruct); inj != nil {
		return want, false
	}
	if n < len(in.paramTags) {
		want.tagged(in.paramTags[n], in.inject)
	}
	return want, true
}

func (w *request) tagged(tag string, inj *knowledge.Inject) {
	if inj != nil {
		w.name = reflect.StructTag(tag).Get(inj.Name)
		w.group, _ = groupName(reflect.StructTag(tag).Get(inj.Group))
	}
}

// matches lists what the containers have for want.
func (r *resolver) matches(want request) []*provision {
	fits := func(p *provision) bool {
		return p.name == want.name && p.group == want.group && p.of != want.by && sameContainer(p.of.container, want.container)
	}
	pick := func(list []*provision) []*provision {
		var out []*provision
		for _, p := range list {
			if fits(p) {
				out = append(out, p)
			}
		}
		return out
	}
	if want.group != "" {
		return pick(r.di.groups[want.group])
	}
	// A decorator is given what it decorates.
	if want.by == nil || want.by.role != knowledge.Decorate || !slices.ContainsFunc(want.by.gives, func(p *provision) bool { return p.typ == want.typ }) {
		if ps := pick(r.di.replaced[want.typ]); len(ps) > 0 {
			return ps
		}
	}
	if ps := pick(r.di.provided[want.typ]); len(ps) > 0 {
		return ps
	}
	var out []*provision
	for _, in := range r.di.list { // an alias: something that has the methods
		for _, p := range in.gives {
			if in.role == knowledge.Provide && p.as == "" && fits(p) && r.implements(p.typ, want.typ) {
				out = append(out, p)
			}
		}
	}
	return out
}

// sameContainer reports whether two containers may be one; of one that is not
// known, every one.
func sameContainer(as, bs []answer) bool {
	return len(as) == 0 || len(bs) == 0 || slices.ContainsFunc(as, func(a answer) bool {
		return slices.ContainsFunc(bs, func(b answer) bool { return a.at == b.at && compatible(a.fr, a.binds, b.fr, b.binds) })
	})
}

// given is what a container gives for want.
func (r *resolver) given(want request, b *binding, ev *trail) []answer {
	var out []answer
	for _, p := range r.matches(want) {
		out = append(out, r.provision(p, b, ev)...)
	}
	return r.limit(out)
}

// provision is the value that a container has by p. Its function runs once.
func (r *resolver) provision(p *provision, b *binding, ev *trail) []answer {
	if r.di.giving[p] {
		r.circles++
		return nil
	}
	r.di.giving[p] = true
	defer delete(r.di.giving, p)
	in := p.of
	ev = ev.add(in.site, "provided")
	var as []answer
	switch {
	case !isFunction(in.given.kind) || in.fn == nil && len(in.params) == 0 && in.given.kind == isObject:
		a := in.given
		a.ev = ev
		as = []answer{a}
	case in.fn == nil:
		as = one(value{kind: isExt, at: in.given.at, fr: in.given.fr, n: p.result, name: in.given.name}, nil, ev)
	default:
		var clo site
		var lex *frame
		if in.given.kind != isFunc {
			clo, lex = in.given.at, in.given.fr
		}
		as = r.returned(r.enter(in.fn, in.site, in.fr, clo, lex), p.result, nil, ev)
	}
	if p.field != nil {
		var parts []answer
		for _, a := range as {
			a.value = a.with(*p.field)
			d := r.prog.decls[p.field.owner]
			parts = append(parts, r.load(a, d.pkg, d.fieldType(p.field.name))...)
		}
		as = parts
	}
	out := make([]answer, len(as))
	for i, a := range as {
		if a.dyn == "" && a.kind != isParam {
			a.dyn = r.typeOf(a)
		}
		if a.dyn == "" || a.kind == isObject && strings.TrimPrefix(p.typ, "*") == a.dyn {
			a.dyn = p.typ
		}
		a.fr, a.binds = r.seal(a.fr, a.binds), b
		out[i] = a
	}
	return out
}

// fieldType is the type of a field.
func (d *decl) fieldType(name string) flow.TypeID {
	for _, f := range d.Fields {
		if d.pkg.Str(f.Name) == name {
			return f.Type
		}
	}
	return 0
}

// obtained is what a container has of the type of the result of the call s.
func (r *resolver) obtained(s site, row *knowledge.Row, fr *frame, b *binding, ev *trail) []answer {
	if r.di == nil {
		return nil
	}
	want := r.obtains(s, row, fr, b)
	return r.given(want, b, ev)
}

func (r *resolver) obtains(s site, row *knowledge.Row, fr *frame, b *binding) request {
	k, t := s.fn.pkg, s.val().Type
	if args := k.Types[t].Args; k.Types[t].Kind == flow.Tuple && len(args) > 0 {
		t = args[0]
	}
	want := request{typ: r.instantiated(k, t, fr, b), at: s}
	if row.Container != nil {
		want.container = slices.DeleteFunc(r.first(row.Container, s, fr, b, nil), func(a answer) bool { return a.kind != isExt })
	}
	if names := r.words(row.Name, start{call: s, root: fr}, b); len(names) > 0 {
		want.name = names[0]
	}
	return want
}

// populated is what a container fills the variable a with.
func (r *resolver) populated(a answer) []answer {
	for _, f := range r.di.filled {
		if samePlace(f.place.value, f.place.binds, a.value, a.binds) {
			return r.given(f.want, a.binds, a.ev)
		}
	}
	return nil
}
