package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// A stored is a store that may reach a place, with the activation it stands in.
type stored struct {
	at    site // OpStore or OpMapUpdate
	fr    *frame
	binds *binding
	local bool   // in the function that made the place, on the place itself
	made  *frame // activation that made the place, as the search for the store's address saw it
	open  bool   // fr is an activation that nobody has chosen a caller of
	parts []step // a whole struct is stored: the part of it that is wanted
}

// A placeSet is where the address of a store points, as seen from an open
// activation of the function that the store stands in.
type placeSet struct {
	root   *frame
	places []answer
}

func storedValue(s site) flow.ValueID {
	v := s.val()
	return v.Args[len(v.Args)-1]
}

// storesTo lists the stores that may reach the place a, which holds values of
// the type typ.
func (r *resolver) storesTo(a answer, typ string) []stored {
	var out []stored
	if a.path == nil {
		out = r.storesToVariable(a)
	} else {
		out = r.storesToPart(a)
	}
	return append(out, r.matching(r.code.indirect[typ], a, nil)...)
}

func (r *resolver) storesToPart(a answer) []stored {
	var out []stored
	last := a.path
	local := map[site]bool{}
	if last.up == nil && a.kind == isObject {
		out = r.localStores(a)
		if last.owner == "" {
			out = r.atKey(out, last)
		}
		for _, st := range out {
			local[st.at] = true
		}
	}
	base := a
	base.value = a.parent()
	if last.owner == "" {
		elems := slices.DeleteFunc(slices.Clone(r.elementStores(a)), func(s site) bool { return !r.storesElement(s, last) })
		out = append(out, r.atKey(r.matching(elems, base, local), last)...)
		out = append(out, r.copiesTo(base)...)
		if k, t := r.typeAt(base.value); t == 0 || k.under(t) != flow.Array {
			return out
		}
	}
	typ := last.owner
	if last.owner != "" {
		out = append(out, r.matching(r.code.fields[fieldKey(last.owner, last.name)], base, local)...)
	} else if k, t := r.typeAt(base.value); t != 0 {
		typ = k.text(t)
	}
	for _, whole := range r.storesTo(base, typ) {
		if hidden(whole, out) {
			continue
		}
		whole.parts = append(whole.parts[:len(whole.parts):len(whole.parts)], *last)
		out = append(out, whole)
	}
	return out
}

// storesToVariable lists the stores to a variable itself.
func (r *resolver) storesToVariable(a answer) []stored {
	var out []stored
	if a.kind == isGlobal {
		for _, s := range r.code.globals[a.name] {
			out = append(out, stored{at: s, fr: r.root(s.fn), open: true})
		}
		return out
	}
	f := a.at.fn
	for _, u := range r.code.usesOf(f, a.at.v) {
		v := f.val(u)
		switch {
		case v.Op == flow.OpStore && v.Args[0] == a.at.v && !ontoItself(f, v):
			out = append(out, stored{at: site{f, u}, fr: a.fr, binds: a.binds, local: true})
		case v.Op == flow.OpClosure:
			out = append(out, r.capturedStores(a, site{f, u})...)
		}
	}
	return out
}

// ontoItself reports whether a store writes a variable's own content back, as the
// return of a named result does.
func ontoItself(f *fn, store *flow.Value) bool {
	v := f.val(store.Args[1])
	return v.Op == flow.OpLoad && v.Args[0] == store.Args[0]
}

// capturedStores lists the stores to the variable a inside the closure clo.
func (r *resolver) capturedStores(a answer, clo site) []stored {
	in := r.prog.funcs[clo.callee()]
	if in == nil || !r.code.has[in] {
		return nil
	}
	var out []stored
	for i, arg := range clo.val().Args {
		if arg != a.at.v {
			continue
		}
		free := flow.ValueID(int(in.f.Params) + i)
		fr := &frame{fn: in, clo: clo, lex: a.fr, depth: a.fr.depth + 1}
		for _, u := range r.code.usesOf(in, free) {
			if v := in.val(u); v.Op == flow.OpStore && v.Args[0] == free {
				out = append(out, stored{at: site{in, u}, fr: fr, binds: a.binds, local: true})
			}
		}
	}
	return out
}

// localStores lists the stores to a part of an object in the function that makes
// it, where no search is needed to know that they mean this object.
func (r *resolver) localStores(a answer) []stored {
	f := a.at.fn
	var out []stored
	add := func(u flow.ValueID) {
		out = append(out, stored{at: site{f, u}, fr: a.fr, binds: a.binds, local: true})
	}
	visit := func(base flow.ValueID) {
		for _, u := range r.code.usesOf(f, base) {
			v := f.val(u)
			switch v.Op {
			case flow.OpMapUpdate:
				if v.Args[0] == base && sameStep(a.path, &step{name: r.index(f, v.Args[1])}) {
					add(u)
				}
				continue
			case flow.OpFieldAddr:
				if f.str(v.Name) != a.path.name {
					continue
				}
			case flow.OpIndexAddr:
				if a.path.name[0] != '[' || !sameStep(a.path, &step{name: r.index(f, v.Args[1])}) {
					continue
				}
			default:
				continue
			}
			for _, w := range r.code.usesOf(f, u) {
				if st := f.val(w); st.Op == flow.OpStore && st.Args[0] == u {
					add(w)
				}
			}
		}
	}
	visit(a.at.v)
	for _, u := range r.code.usesOf(f, a.at.v) { // a slice of the array
		if f.val(u).Op == flow.OpConvert {
			visit(u)
		}
	}
	return out
}

// elementStores lists the stores to elements that may be those of a.
func (r *resolver) elementStores(a answer) []site {
	k, t := r.typeAt(a.parent())
	if t == 0 {
		return nil
	}
	if k.under(t) == flow.Map {
		return r.code.mapSets[k.text(t)]
	}
	return r.code.elems[k.text(k.elem(t))]
}

// copiesTo lists the calls of copy that fill the slice or array base.
func (r *resolver) copiesTo(base answer) []stored {
	k, t := r.typeAt(base.value)
	if t == 0 || k.under(t) == flow.Map {
		return nil
	}
	out := r.matching(r.code.copies[k.text(k.elem(t))], base, nil)
	for i := range out {
		out[i].parts = []step{{name: "[]"}}
	}
	return out
}

// hidden reports whether a store of a whole struct is overwritten at once by one
// of the stores to the part that is wanted: `b.topic = t` in a copy of b.
func hidden(whole stored, parts []stored) bool {
	entry := func(s site) bool { return blockOf(s) == 0 }
	return whole.local && entry(whole.at) && slices.ContainsFunc(parts, func(p stored) bool {
		return p.local && p.at.fn == whole.at.fn && p.at.v > whole.at.v && entry(p.at) && !readBetween(whole.at, p.at)
	})
}

// readBetween reports whether what the store to overwrites is read after the store
// from: `e.create = measured(e.create)`.
func readBetween(from, to site) bool {
	f, addr := from.fn, to.val().Args[0]
	for i := from.v + 1; i < to.v; i++ {
		if v := f.val(i); v.Op == flow.OpLoad && sameAddress(f, v.Args[0], addr) {
			return true
		}
	}
	return false
}

// storesElement reports whether the store s may be to the element el.
func (r *resolver) storesElement(s site, el *step) bool {
	return sameStep(el, &step{name: r.index(s.fn, elementKey(s))})
}

// matching keeps the candidates that store into the place base.
func (r *resolver) matching(candidates []site, base answer, skip map[site]bool) []stored {
	var out []stored
	for _, s := range candidates {
		if skip[s] {
			continue
		}
		set := r.baseOf(s)
		for _, x := range set.places {
			if samePlace(x.value, x.binds, base.value, base.binds) {
				out = append(out, stored{at: s, fr: set.root, binds: r.unify(x, base), made: x.fr, open: true})
			}
		}
	}
	return out
}

// baseOf tells which places the struct, array, map or pointer may be that s
// stores into.
func (r *resolver) baseOf(s site) placeSet {
	if set, ok := r.bases[s]; ok {
		return set
	}
	r.bases[s] = placeSet{}
	base := s.val().Args[0]
	if s.val().Op == flow.OpStore {
		if addr := s.fn.val(base); addr.Op == flow.OpFieldAddr || addr.Op == flow.OpIndexAddr {
			base = addr.Args[0]
		}
	}
	set := placeSet{root: newFrame(s.fn)}
	r.basing++ // what a library does to an object that it is given is not known
	r.apart(func() { set.places = r.byReceiver(r.origins(base, set.root, nil, nil), set.root) })
	r.basing--
	if r.bases[s] = set; r.exhausted() {
		delete(r.bases, s)
	}
	return set
}
