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
	parts []step // a whole struct is stored: the part of it that is wanted
}

// A placeSet is where the address of a store points, as seen from an open
// activation of the function that the store stands in.
type placeSet struct {
	root   *frame
	places []answer
}

// load tells what is stored at the place a, of type t of package k.
func (r *resolver) load(a answer, k *pkg, t flow.TypeID) []answer {
	if len(r.active) > maxDepth || r.steps > maxSteps || a.length > maxPath {
		r.cut = true
		return nil
	}
	r.steps++
	switch a.kind {
	case isExt:
		return r.loadExt(a, k, t)
	case isConfig, isUnknown, isText, isConst:
		return []answer{a}
	case isParam:
		if a.path != nil {
			if as := r.anyStore(a, k, t); len(as) > 0 {
				return as
			}
		}
		return []answer{a}
	case isGlobal:
		if _, ours := r.prog.globals[a.name]; !ours && a.path == nil {
			a.value = value{kind: isUnknown, at: a.at, fr: a.fr, name: "variable " + short(a.name) + " of a library"}
			return []answer{a}
		}
	case isObject:
	default:
		return nil
	}
	if isAggregate(k, t) {
		return []answer{a}
	}
	out, stores := r.contents(a, k, t)
	if len(out) == 0 && k.Types[t].Kind == flow.TypeParam {
		return []answer{a} // of any type, and so perhaps a struct
	}
	if cfg, ok := r.configured(a); ok {
		out = append(out, cfg)
	}
	if len(out) == 0 && a.path != nil && (stores > 0 || r.filledOutside(a) || r.fromWire(a.path.owner)) {
		a.value = value{kind: isUnknown, at: a.at, fr: a.fr, name: "filled at run time", path: a.path, length: a.length}
		return []answer{a}
	}
	if len(out) == 0 && a.kind == isObject && a.path != nil && isString(k, t) { // what nobody sets is empty
		return []answer{{value{kind: isText, at: a.at, fr: a.fr}, a.binds, a.ev}}
	}
	return out
}

// fromWire reports whether a struct type is of generated code: a message, which
// is filled where it is received.
func (r *resolver) fromWire(owner string) bool {
	d := r.prog.decls[owner]
	return d != nil && d.pkg.Files[d.Pos.File].Generated
}

// filledOutside reports whether the object a is handed to code that is not read
// and that may fill it: a decoder, a database driver.
func (r *resolver) filledOutside(a answer) bool {
	return a.kind == isObject && r.escapes(a.at.fn, a.at.v, 0)
}

func (r *resolver) escapes(f *fn, v flow.ValueID, depth int) bool {
	if depth > maxEscape {
		return false
	}
	for _, u := range r.code.usesOf(f, v) {
		x := f.val(u)
		switch x.Op {
		case flow.OpToIface, flow.OpConvert:
			if r.escapes(f, u, depth+1) {
				return true
			}
			continue
		case flow.OpCall, flow.OpCallValue, flow.OpInvoke:
		default:
			continue
		}
		ts := r.targetsAt(site{f, u})
		if len(ts) == 0 {
			return true
		}
		for _, t := range ts {
			if t.fn == nil || r.escapesFrom(t.fn, x, v, depth) {
				return true
			}
		}
	}
	return false
}

// escapesFrom reports whether callee hands on what the call x passes as v.
func (r *resolver) escapesFrom(callee *fn, x *flow.Value, v flow.ValueID, depth int) bool {
	for i, arg := range x.Args {
		if x.Op == flow.OpCallValue {
			i += int(callee.f.Params) - len(x.Args) // without the function value, with a bound receiver
		}
		if arg == v && i >= 0 && i < int(callee.f.Params) && r.escapes(callee, flow.ValueID(i), depth+1) {
			return true
		}
	}
	return false
}

// contents follows every store that reaches the place a, and counts them.
func (r *resolver) contents(a answer, k *pkg, t flow.TypeID) (as []answer, stores int) {
	var defaults, later, fallbacks []answer
	sts := r.storesTo(a, k.text(t))
	for _, st := range sts {
		for _, x := range r.storedBy(st, k, t, a.ev) {
			if onlyIfEmpty(st.at) {
				x.fr, x.binds = r.seal(x.fr, x.binds), a.binds
				fallbacks = append(fallbacks, x)
				continue
			}
			if st.local {
				defaults = append(defaults, x)
				continue
			}
			// The choices made there say nothing of the activation that reads.
			x.fr, x.binds = r.seal(x.fr, x.binds), a.binds
			later = append(later, x)
		}
	}
	later = limit(later)
	given := limit(append(defaults, later...))
	if len(later) > 0 && allConst(defaults) {
		given = later // what a constructor sets and every use replaces is not the name
	}
	if len(given) > 0 && allConst(given) {
		return given, len(sts)
	}
	return append(given, fallbacks...), len(sts)
}

// onlyIfEmpty reports whether the store s runs only when what it fills is the
// empty string: `if c.Topic == "" { c.Topic = "orders" }` gives a default.
func onlyIfEmpty(s site) bool {
	f, blk := s.fn, blockOf(s)
	for i, b := range f.f.Blocks {
		n := slices.Index(b.Succs, int32(blk))
		last := blockEnd(f, i) - 1
		if n < 0 || len(b.Succs) != 2 || f.val(last).Op != flow.OpIf {
			continue
		}
		cond := f.val(f.val(last).Args[0])
		if cond.Op != flow.OpBin || !isEmpty(f, cond.Args[1]) {
			continue
		}
		op := f.str(cond.Name)
		x := f.val(cond.Args[0])
		if (op == "==" && n == 0 || op == "!=" && n == 1) && x.Op == flow.OpLoad && sameAddress(f, x.Args[0], s.val().Args[0]) {
			return true
		}
	}
	return false
}

func isEmpty(f *fn, v flow.ValueID) bool { return f.val(v).Op == flow.OpConst && f.val(v).Name == 0 }

// sameAddress compares addresses as they are written: x.f and x.f.
func sameAddress(f *fn, p, q flow.ValueID) bool {
	for p != q {
		a, b := f.val(p), f.val(q)
		if a.Op != b.Op || a.Name != b.Name || len(a.Args) != 1 || len(b.Args) != 1 || a.Op != flow.OpFieldAddr && a.Op != flow.OpLoad {
			return false
		}
		p, q = a.Args[0], b.Args[0]
	}
	return true
}

// storedBy tells what the store st stores, or the wanted part of it.
func (r *resolver) storedBy(st stored, k *pkg, t flow.TypeID, ev *trail) []answer {
	as := r.origins(storedValue(st.at), st.fr, st.binds, ev.add(st.at, "stored"))
	for i, part := range st.parts {
		var next []answer
		for _, x := range as {
			x.value = x.with(part)
			if i == len(st.parts)-1 {
				next = append(next, r.load(x, k, t)...)
			} else {
				next = append(next, x)
			}
		}
		as = next
	}
	return as
}

func storedValue(s site) flow.ValueID {
	v := s.val()
	return v.Args[len(v.Args)-1]
}

func allConst(as []answer) bool {
	for _, a := range as {
		if a.kind != isConst {
			return false
		}
	}
	return true
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
		for _, st := range out {
			local[st.at] = true
		}
	}
	base := a
	base.value = a.parent()
	if last.owner == "" {
		elems := slices.DeleteFunc(slices.Clone(r.elementStores(a)), func(s site) bool { return !r.storesElement(s, last) })
		out = append(out, r.matching(elems, base, local)...)
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
			out = append(out, stored{at: s, fr: r.root(s.fn)})
		}
		return out
	}
	f := a.at.fn
	for _, u := range r.code.usesOf(f, a.at.v) {
		v := f.val(u)
		switch {
		case v.Op == flow.OpStore && v.Args[0] == a.at.v:
			out = append(out, stored{at: site{f, u}, fr: a.fr, binds: a.binds, local: true})
		case v.Op == flow.OpClosure:
			out = append(out, r.capturedStores(a, site{f, u})...)
		}
	}
	return out
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

// hidden reports whether a store of a whole struct is overwritten at once by one
// of the stores to the part that is wanted: `b.topic = t` in a copy of b.
func hidden(whole stored, parts []stored) bool {
	entry := func(s site) bool { return blockOf(s) == 0 }
	return whole.local && entry(whole.at) && slices.ContainsFunc(parts, func(p stored) bool {
		return p.local && p.at.fn == whole.at.fn && p.at.v > whole.at.v && entry(p.at)
	})
}

// storesElement reports whether the store s may be to the element el.
func (r *resolver) storesElement(s site, el *step) bool {
	i := s.val().Args[0]
	if s.val().Op == flow.OpMapUpdate {
		i = s.val().Args[1]
	} else {
		i = s.fn.val(i).Args[1]
	}
	return sameStep(el, &step{name: r.index(s.fn, i)})
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
				out = append(out, stored{at: s, fr: set.root, binds: x.binds})
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
	r.apart(func() { set.places = r.origins(base, set.root, nil, nil) })
	r.bases[s] = set
	return set
}

// apart runs a search whose result is kept, with a budget of its own.
func (r *resolver) apart(search func()) {
	active, steps, cut := r.active, r.steps, r.cut
	r.active, r.steps = map[activeKey]bool{}, 0
	r.depth++
	if r.depth < maxNested {
		search()
	}
	r.depth--
	r.active, r.steps, r.cut = active, steps, cut
}

// root is the one open activation of a function that runs once, such as a
// package initialiser.
func (r *resolver) root(f *fn) *frame {
	fr := r.roots[f]
	if fr == nil {
		fr = newFrame(f)
		r.roots[f] = fr
	}
	return fr
}

// anyStore is what remains for a field of an object that can't be traced: every
// store to that field.
func (r *resolver) anyStore(a answer, k *pkg, t flow.TypeID) []answer {
	var out []answer
	for _, s := range r.code.fields[fieldKey(a.path.owner, a.path.name)] {
		for _, x := range r.storedBy(stored{at: s, fr: newFrame(s.fn)}, k, t, a.ev.add(s, "stored in some "+short(a.path.owner))) {
			x.fr, x.binds = r.seal(x.fr, x.binds), a.binds
			out = append(out, x)
		}
	}
	return limit(out)
}

// loadExt is a part of what a function outside the tree returned.
func (r *resolver) loadExt(a answer, k *pkg, t flow.TypeID) []answer {
	if a.path == nil {
		return []answer{a}
	}
	if a.path.owner != "" {
		base := a
		base.value = a.parent()
		var out []answer
		for _, st := range r.matching(r.code.fields[fieldKey(a.path.owner, a.path.name)], base, nil) {
			for _, x := range r.storedBy(st, k, t, a.ev) {
				x.fr, x.binds = r.seal(x.fr, x.binds), a.binds
				out = append(out, x)
			}
		}
		if len(out) > 0 {
			return limit(out)
		}
	}
	for _, row := range r.rows.Rows(a.name) {
		if paths := row.Results[a.path.name]; len(paths) > 0 && a.path.up == nil {
			return r.first(paths, a.at, a.fr, a.binds, a.ev)
		}
	}
	if cfg, ok := r.configured(a); ok {
		return []answer{cfg}
	}
	if r.prog.decls[a.path.owner] != nil {
		if as := r.anyStore(a, k, t); len(as) > 0 {
			return as
		}
	}
	return []answer{a}
}

// received tells what is sent on the channel ch.
func (r *resolver) received(ch flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	for _, a := range r.origins(ch, fr, b, ev) {
		if a.kind != isObject && a.kind != isGlobal {
			out = append(out, a)
			continue
		}
		for _, st := range r.matching(r.code.sends[fr.fn.typeOf(ch)], a, nil) {
			for _, x := range r.origins(storedValue(st.at), st.fr, st.binds, a.ev.add(st.at, "sent")) {
				x.fr, x.binds = r.seal(x.fr, x.binds), b
				out = append(out, x)
			}
		}
	}
	return limit(out)
}

// keys tells what the keys of the map m may be.
func (r *resolver) keys(m flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	for _, a := range r.origins(m, fr, b, ev) {
		a.value = a.with(step{name: "[]"})
		for _, st := range r.storesTo(a, "") {
			if st.at.val().Op != flow.OpMapUpdate {
				continue
			}
			for _, x := range r.origins(st.at.val().Args[1], st.fr, st.binds, a.ev.add(st.at, "key")) {
				if !st.local {
					x.fr, x.binds = r.seal(x.fr, x.binds), b
				}
				out = append(out, x)
			}
		}
	}
	return limit(out)
}

// typeAt is the type of what is at the place v, as far as it was read.
func (r *resolver) typeAt(v value) (*pkg, flow.TypeID) {
	if v.path != nil {
		k, t := r.typeAt(v.parent())
		switch d := r.prog.decls[v.path.owner]; {
		case d != nil:
			for _, f := range d.Fields {
				if d.pkg.Str(f.Name) == v.path.name {
					return d.pkg, pointee(d.pkg, f.Type)
				}
			}
		case v.path.owner == "" && t != 0:
			return k, pointee(k, k.elem(t))
		}
		return nil, 0
	}
	switch v.kind {
	case isObject:
		return v.at.fn.pkg, pointee(v.at.fn.pkg, v.at.val().Type)
	case isExt:
		k, t := v.at.fn.pkg, v.at.val().Type
		if args := k.Types[t].Args; k.Types[t].Kind == flow.Tuple && v.n < len(args) {
			t = args[v.n]
		}
		return k, pointee(k, t)
	case isGlobal:
		if g := r.prog.globals[v.name]; g.k != nil {
			return g.k, pointee(g.k, g.t)
		}
	}
	return nil, 0
}

// isString reports whether t is a string type.
func isString(k *pkg, t flow.TypeID) bool {
	ft := k.Types[t]
	if ft.Kind == flow.Named && ft.Elem != 0 {
		ft = k.Types[ft.Elem]
	}
	return ft.Kind == flow.Basic && k.Str(ft.Name) == "string"
}

// typeOf is the type of an answer, as far as it is known.
func (r *resolver) typeOf(a answer) string {
	if a.dyn != "" {
		return a.dyn
	}
	switch a.kind {
	case isConst:
		return a.at.fn.typeOf(a.at.v)
	case isObject:
		if k, t := r.typeAt(a.value); t != 0 {
			return k.text(t)
		}
	}
	return ""
}

func pointee(k *pkg, t flow.TypeID) flow.TypeID {
	if k.Types[t].Kind == flow.Pointer {
		return k.elem(t)
	}
	return t
}
