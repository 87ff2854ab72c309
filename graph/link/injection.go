package link

import (
	"reflect"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// newInjection writes what was assumed on the way to a into the activations that
// it speaks of, for it is used by other searches.
func (r *resolver) newInjection(st start, row *knowledge.Row, container []answer, a answer) *injection {
	in := &injection{role: row.Role, inject: row.Inject, site: st.call, fr: r.seal(st.root, a.binds), container: container}
	a.fr = r.seal(a.fr, a.binds)
	in.paramTags = r.words(row.ParamTags, st, a.binds)
	a.binds, a.ev = nil, nil
	in.given = a
	if k := a.at.fn; isFunction(a.kind) && k != nil {
		if t := k.pkg.Types[k.val(a.at.v).Type]; t.Kind == flow.Signature {
			for _, p := range t.Args {
				in.params = append(in.params, typed{k.pkg, p})
			}
		}
	}
	return in
}

// words gives the texts that paths lead to, as far as they are known.
func (r *resolver) words(paths []knowledge.Path, st start, b *binding) []string {
	var out []string
	if len(paths) == 0 {
		return nil
	}
	for _, a := range r.first(paths, st.call, st.root, b, nil) {
		if isEmptyText(a) { // no tag, which counts
			out = append(out, "")
			continue
		}
		for _, t := range r.texts([]answer{a}) {
			if l, ok := t.text.literal(); ok {
				out = append(out, l)
			}
		}
	}
	return out
}

// results lists what the function of in provides.
func (r *resolver) results(in *injection, st start, row *knowledge.Row) {
	a := in.given
	k := a.at.fn.pkg
	sig := k.Types[a.at.val().Type]
	if sig.Kind != flow.Signature || sig.Elem == 0 {
		return
	}
	tags := r.words(row.ResultTags, st, nil)
	for i, t := range k.Types[sig.Elem].Args {
		tag := ""
		if i < len(tags) {
			tag = tags[i]
		}
		typ := k.text(t)
		if typ == "error" {
			continue
		}
		if d, inj := r.fieldwise(typ, r.rows.OutStruct); inj != nil {
			for _, f := range d.Fields {
				if !f.Embedded {
					field := &step{owner: typ, name: d.pkg.Str(f.Name)}
					one := *row
					one.Inject = inj
					r.provides(in, i, field, d.pkg.text(f.Type), d.pkg.Str(f.Tag), st, &one, nil)
				}
			}
			continue
		}
		r.provides(in, i, nil, typ, tag, st, row, nil)
	}
}

// provides adds one result of in under the types and names that it goes by.
func (r *resolver) provides(in *injection, n int, field *step, typ, tag string, st start, row *knowledge.Row, b *binding) {
	p := provision{of: in, result: n, field: field, typ: typ}
	if row.Inject != nil {
		if tag == "" && field == nil {
			if tags := r.words(row.ResultTags, st, b); n < len(tags) {
				tag = tags[n]
			}
		}
		p.name = reflect.StructTag(tag).Get(row.Inject.Name)
		p.group, p.flat = groupName(reflect.StructTag(tag).Get(row.Inject.Group))
	}
	if groups := r.words(row.Group, st, b); p.group == "" && len(groups) > 0 {
		p.group, p.flat = groupName(groups[0])
	}
	var as []answer
	if field == nil {
		as = r.first(row.As, st.call, st.root, b, nil)
	}
	names := r.words(row.Name, st, b)
	if p.name != "" || len(names) == 0 {
		names = []string{p.name}
	}
	for _, name := range names {
		p.name = name
		for _, a := range as {
			q := p
			q.as = strings.TrimPrefix(a.dyn, "*")
			in.gives = append(in.gives, &q)
		}
		if len(as) == 0 {
			q := p
			in.gives = append(in.gives, &q)
		}
	}
}

// groupName reads `handlers,flatten`.
func groupName(tag string) (name string, flat bool) {
	name, how, _ := strings.Cut(tag, ",")
	return name, strings.Contains(how, "flatten")
}

// fieldwise is the declaration of a struct type of which each field is a parameter
// or result by itself, as what it embeds tells.
func (r *resolver) fieldwise(typ string, marks func(string) *knowledge.Inject) (*decl, *knowledge.Inject) {
	d := r.prog.decls[typ]
	if d == nil {
		return nil, nil
	}
	for _, f := range d.Fields {
		if f.Embedded {
			if in := marks(d.pkg.text(f.Type)); in != nil {
				return d, in
			}
		}
	}
	return nil, nil
}
