package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph/flow"
)

// load tells what is stored at the place a, of type t of package k.
func (r *resolver) load(a answer, k *pkg, t flow.TypeID) []answer {
	point := r.point
	r.point = moment{}
	if len(r.active) > maxDepth || r.worked > maxSteps || a.length > maxPath {
		r.cut = true
		return nil
	}
	r.worked++
	switch a.kind {
	case isExt:
		return r.loadExt(a, k, t)
	case isConfig, isUnknown, isText, isConst:
		return []answer{a}
	case isZero:
		if a.path != nil && isString(k, t) {
			return []answer{{value{kind: isText, at: a.at, fr: a.fr}, a.binds, a.ev}}
		}
		return nil
	case isParam:
		if as, ok := r.filledByType(a, k, t); ok {
			return as
		}
		if a.path != nil {
			if as := r.ranOn(a); len(as) > 0 {
				var out []answer
				for _, x := range as {
					out = append(out, r.load(x, k, t)...)
				}
				return out
			}
			if as := r.storedIn(a, k, t); len(as) > 0 {
				return as
			}
			if r.prog.decls[a.path.owner] != nil {
				if as := r.anyStore(a, k, t); len(as) > 0 {
					return as
				}
			}
		}
		return []answer{a}
	case isGlobal:
		if _, ours := r.prog.globals[a.name]; !ours && a.path == nil {
			if k.under(t) == flow.Signature { // var NewClient = client.New
				a.kind, a.name = isFunc, r.rows.Alias(a.name)
				return []answer{a}
			}
			of := lit(a.name)
			a.value = value{kind: isUnknown, at: a.at, fr: a.fr, name: libraryVariable(a.name), made: &of}
			return []answer{a}
		}
	case isObject:
	default:
		return nil
	}
	if isAggregate(k, t) {
		return []answer{a}
	}
	if r.isLoading(a) {
		r.circles++
		return nil // what is copied to where it comes from adds nothing
	}
	circles, cut := r.circles, r.cut
	r.cut = false
	r.loading = append(r.loading, a.value)
	out, stores := r.contents(a, point, k, t)
	r.loading = r.loading[:len(r.loading)-1]
	if len(out) == 0 && k.Types[t].Kind == flow.TypeParam {
		return []answer{a} // of any type, and so perhaps a struct
	}
	if cfg, ok := r.configured(a); ok {
		out = append(out, cfg)
	}
	if len(out) == 0 && r.di != nil {
		out = r.populated(a)
	}
	incomplete := r.cut || r.circles > circles
	r.cut = r.cut || cut
	if len(out) == 0 && incomplete && !isString(k, t) { // it was not found, or comes back to itself
		return nil
	}
	if len(out) == 0 && (a.path != nil || isString(k, t)) {
		if x, ok := r.filled(a, stores); ok {
			return []answer{x}
		}
	}
	if len(out) == 0 && a.kind == isObject && a.path != nil && isString(k, t) { // what nobody sets is empty
		return []answer{{value{kind: isText, at: a.at, fr: a.fr}, a.binds, a.ev}}
	}
	return out
}

// isLoading reports whether what is stored at the place a is being found.
func (r *resolver) isLoading(a answer) bool {
	return slices.ContainsFunc(r.loading, func(x value) bool {
		return x.at == a.at && x.fr == a.fr && x.name == a.name && x.length == a.length && equalPath(x.path, a.path)
	})
}

// contents follows every store that reaches the place a, and counts them. What is
// not seen at point, where that is known, does not count.
func (r *resolver) contents(a answer, point moment, k *pkg, t flow.TypeID) (as []answer, stores int) {
	var defaults, later, fallbacks []answer
	sts := lastRounds(seenAt(r.storesTo(a, k.text(t)), a, point))
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
			x.fr, x.binds = r.seal(x.fr, x.binds), r.inRounds(a.binds, x.binds)
			later = append(later, x)
		}
	}
	later = r.limit(later)
	given := r.limit(append(defaults, later...))
	if len(later) > 0 && allConst(defaults) {
		if byCaller := r.splitByCaller(a, sts); len(defaults) > 0 && byCaller != nil {
			return r.eachContents(byCaller, point, k, t), len(sts)
		}
		given = later // what a constructor sets and every use replaces is not the name
	}
	if len(given) > 0 && allConst(given) {
		return given, len(sts)
	}
	return append(given, fallbacks...), len(sts)
}

// storedBy tells what the store st stores, or the wanted part of it.
func (r *resolver) storedBy(st stored, k *pkg, t flow.TypeID, ev *trail) []answer {
	var as []answer
	if st.open {
		as = r.storedOpen(st, ev.add(st.at, "stored"))
	} else {
		as = r.origins(storedValue(st.at), st.fr, st.binds, ev.add(st.at, "stored"))
	}
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

func allConst(as []answer) bool {
	for _, a := range as {
		if a.kind != isConst {
			return false
		}
	}
	return true
}

// apart runs a search whose result is kept, with a budget of its own.
func (r *resolver) apart(search func()) {
	active, loading, steps, cut := r.active, r.loading, r.worked, r.cut
	r.active, r.loading, r.worked = map[activeKey]bool{}, nil, 0
	if r.depth++; r.depth < maxApart && !r.exhausted() {
		search()
	}
	r.depth--
	r.active, r.loading, r.worked, r.cut = active, loading, steps, cut
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
			return r.limit(out)
		}
	}
	for _, row := range r.rows.Rows(a.name) {
		if paths := row.Results[a.path.dotted()]; len(paths) > 0 {
			as := r.first(paths, a.at, a.fr, a.binds, a.ev)
			if fn := evals[row.Eval]; fn != nil {
				return r.evaluatedPart(fn, as, a)
			}
			return as
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

// evaluatedPart is the part of what a library gives that fn makes of as.
func (r *resolver) evaluatedPart(fn func([]text) text, as []answer, of answer) []answer {
	var out []answer
	for _, t := range r.texts(as) {
		if made, ok := safely(fn, []text{t.text}); ok {
			v := value{kind: isText, at: of.at, fr: of.fr, name: made.key(), made: &made, path: of.path, length: of.length}
			out = append(out, answer{v, t.binds, t.ev})
		}
	}
	return out
}

// storedIn gives what is stored in a part of a parameter that is a struct of a
// library, where only the name of the field tells the part.
func (r *resolver) storedIn(a answer, k *pkg, t flow.TypeID) []answer {
	if r.prog.decls[a.path.owner] != nil {
		return nil
	}
	base := a
	base.value = a.parent()
	var out []answer
	for _, st := range r.matching(r.code.storesByField(a.path.name), base, nil) {
		for _, x := range r.storedBy(st, k, t, a.ev) {
			x.fr, x.binds = r.seal(x.fr, x.binds), a.binds
			out = append(out, x)
		}
	}
	return r.limit(out)
}

// received tells what is sent on the channel ch.
func (r *resolver) received(ch flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	var out []answer
	for _, a := range r.origins(ch, fr, b, ev) {
		if a.kind != isObject && a.kind != isGlobal {
			out = append(out, a)
			continue
		}
		for _, snd := range r.sendsTo(a, fr.fn.typeOf(ch)) {
			for _, x := range r.origins(snd.value, snd.fr, snd.binds, a.ev.add(snd.at, "sent")) {
				x.fr, x.binds = r.seal(x.fr, x.binds), b
				out = append(out, x)
			}
		}
	}
	return r.limit(out)
}
