package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// noteWanted notes who asks the containers for what: a constructor of which nobody
// wants the result never runs.
func (r *resolver) noteWanted(asks []site) {
	note := func(want request) {
		for _, p := range r.matches(want) {
			p.wanted = append(p.wanted, want)
			if p.as != "" {
				r.code.goesBy(p.typ, p.as)
			} else if p.typ != want.typ && want.group == "" {
				r.code.goesBy(p.typ, want.typ)
			}
		}
	}
	for _, in := range r.di.list {
		for n := range in.params {
			want, single := r.paramWant(in, n)
			if single {
				note(want)
			} else {
				r.fieldWants(want, note)
			}
		}
	}
	for _, f := range r.di.filled {
		note(f.want)
	}
	for _, s := range asks {
		for _, row := range r.rows.Rows(s.callee()) {
			if row.Role == knowledge.Obtain {
				r.apart(func() {
					for _, st := range r.activations(start{call: s, root: newFrame(s.fn)}, 0) {
						note(r.obtains(s, row, st.root, st.binds))
					}
				})
			}
		}
	}
}

// fieldWants goes through what the fields of a struct of parameters are asked for.
func (r *resolver) fieldWants(whole request, note func(request)) {
	d, inj := r.fieldwise(whole.typ, r.rows.InStruct)
	if d == nil {
		return
	}
	for _, f := range d.Fields {
		if f.Embedded {
			continue
		}
		want := whole
		want.typ = d.pkg.text(f.Type)
		want.tagged(d.pkg.Str(f.Tag), inj)
		if _, inner := r.fieldwise(want.typ, r.rows.InStruct); inner != nil && want.typ != whole.typ {
			r.fieldWants(want, note)
		} else {
			note(want)
		}
	}
}

// onlyProvided reports whether nothing runs f but containers that it was provided
// to.
func (r *resolver) onlyProvided(f *fn) bool {
	if r.di == nil || len(r.di.ofFn[f]) == 0 {
		return false
	}
	for _, in := range r.di.ofFn[f] {
		if in.role == knowledge.Invoke {
			return false
		}
	}
	return !slices.ContainsFunc(r.callersOf(f), func(s site) bool { return r.injectedAt(s, f) == nil })
}

// wantedBy lists the functions that make a container run f.
func (r *resolver) wantedBy(f *fn) []*fn {
	var out []*fn
	for _, in := range r.di.ofFn[f] {
		for _, p := range in.gives {
			for _, want := range p.wanted {
				by := want.at.fn
				if want.by != nil && want.by.fn != nil && want.by.role != knowledge.Invoke {
					by = want.by.fn
				}
				out = append(out, by)
			}
		}
	}
	return out
}

// idle reports whether f, or a function that it is a closure of, was given to a
// container that does not run it, and to nobody else.
func (r *resolver) idle(f *fn) bool {
	for ; r.di != nil && r.di.told && f != nil; f = r.prog.funcs[f.str(f.f.Parent)] {
		if len(r.code.callers[f]) > 0 || r.code.given[f] || len(r.code.refs[f]) == 0 {
			continue
		}
		if slices.ContainsFunc(r.di.ofFn[f], func(in *injection) bool {
			return in.role == knowledge.Invoke || slices.ContainsFunc(in.gives, func(p *provision) bool { return len(p.wanted) > 0 })
		}) {
			continue
		}
		if !slices.ContainsFunc(r.code.refs[f], func(ref site) bool { return !r.onlyListed(ref, 0) }) {
			return true
		}
	}
	return false
}

// onlyListed reports whether the function value ref goes nowhere but to calls that
// give it to a container, which are then told by themselves, or that list it for a
// generator: who mentions it there does not run it.
func (r *resolver) onlyListed(ref site, depth int) bool {
	uses := r.code.usesOf(ref.fn, ref.v)
	if len(uses) == 0 || depth > maxEscape {
		return false
	}
	for _, u := range uses {
		at := site{ref.fn, u}
		switch v := at.val(); v.Op {
		case flow.OpToIface, flow.OpConvert:
			if !r.onlyListed(at, depth+1) {
				return false
			}
		case flow.OpStore: // into the variadic arguments
			addr := ref.fn.val(v.Args[0])
			if v.Args[1] != ref.v || addr.Op != flow.OpIndexAddr || !r.onlyListed(site{ref.fn, addr.Args[0]}, depth+1) {
				return false
			}
		case flow.OpIndexAddr:
		case flow.OpCall:
			if !r.listsOnly(at) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// listsOnly reports whether the call takes functions only to give them to a
// container that was looked into, or to list them.
func (r *resolver) listsOnly(call site) bool {
	if r.prog.funcs[call.callee()] != nil {
		return false
	}
	for _, row := range r.rows.Rows(call.callee()) {
		switch row.Role {
		case knowledge.Ignore:
			if row.Each != nil {
				return true
			}
		case knowledge.Provide, knowledge.Decorate, knowledge.Invoke:
			if r.di != nil && (row.Container != nil || !r.rows.Installs(row.Package) || r.di.made[row.Package]) {
				return true
			}
		}
	}
	return false
}

// goesBy notes that a container gives a value of type typ out as the interface
// iface: its methods may be called by who gets it.
func (c *code) goesBy(typ, iface string) {
	c.addType(typ)
	d := c.prog.decls[iface]
	k := c.prog.decls[strings.TrimPrefix(typ, "*")]
	if k == nil {
		return
	}
	for _, m := range k.Methods {
		name := k.pkg.Str(m.Name)
		if d != nil && !slices.ContainsFunc(d.Methods, func(of flow.Method) bool {
			owner, _, _ := strings.Cut(strings.TrimPrefix(d.pkg.Str(of.Func), "("), ").")
			return d.pkg.Str(of.Name) == name && c.prog.decls[owner] == nil
		}) {
			continue // only what the interface takes from one of a library is called from there
		}
		if name[0] >= 'A' && name[0] <= 'Z' {
			c.give(c.prog.funcs[k.pkg.Str(m.Func)])
		}
	}
}
