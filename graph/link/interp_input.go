package link

import (
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// An input is a value that a run is given: what it is is looked for, in the
// activation fr, when it is needed.
type input struct {
	fr    *frame
	v     flow.ValueID
	place *answer // or what is stored there, of type t of package k
	k     *pkg
	t     flow.TypeID
}

type inputKey struct {
	fr   *frame
	v    flow.ValueID
	at   site
	path string
}

func (in *input) key() inputKey {
	if in.place != nil {
		return inputKey{in.place.fr, in.v, in.place.at, in.place.name + in.place.path.text()}
	}
	return inputKey{fr: in.fr, v: in.v}
}

// force looks for what an input is. When it may be several things, the run is
// begun again for each.
func (m *machine) force(v val) val {
	in, ok := v.v.(*input)
	if !ok {
		return v
	}
	key := in.key()
	if c, ok := m.chosen[key]; ok {
		return c
	}
	alts := m.alternatives(in)
	switch len(alts) {
	case 0:
		m.giveUp("nothing sets " + in.label())
	case 1:
		m.chosen[key], m.binds = alts[0].val, alts[0].binds
		m.order = append(m.order, alts[0].val)
		return alts[0].val
	}
	panic(&fork{key, alts})
}

func (in *input) label() string {
	if in.place == nil {
		if v := in.fr.fn.val(in.v); v.Op == flow.OpParam {
			return in.fr.fn.str(v.Name)
		}
	}
	return "a value"
}

// alternatives lists what an input may be.
func (m *machine) alternatives(in *input) []alternative {
	r, k, t := m.r, in.k, in.t
	var as []answer
	if in.place != nil {
		a := *in.place
		a.binds = m.binds
		as = r.load(a, k, t)
	} else {
		f := in.fr.fn
		k, t = f.pkg, f.val(in.v).Type
		if row := r.holderRow(f.str(f.val(in.v).Name)); f.val(in.v).Op == flow.OpInvoke && row != nil {
			return m.heldBy(row, in)
		}
		as = r.origins(in.v, in.fr, m.binds, nil)
	}
	basic := basicName(k, t)
	if len(as) == 0 && basic != "" && basic != "string" {
		return m.unset(in, k, t)
	}
	if k.Types[t].Kind == flow.TypeParam {
		basic = "string"
	}
	var out []alternative
	if basic == "string" {
		for _, ta := range settle(r.texts(as), m.binds) {
			out = append(out, alternative{val{ta.text, []*trail{ta.ev}}, ta.binds})
		}
		return capped(r, out)
	}
	for _, a := range as {
		out = append(out, m.given(a, k, t, basic)...)
	}
	return capped(r, out)
}

// heldBy lists what a context may hold that the input is read from: perhaps nothing.
func (m *machine) heldBy(row *knowledge.Row, in *input) []alternative {
	f := in.fr.fn
	var out []alternative
	for _, h := range m.r.held(row, site{f, in.v}, in.fr, m.binds, nil) {
		if h.absent {
			out = append(out, alternative{val{}, h.binds})
			continue
		}
		out = append(out, m.given(h.answer, f.pkg, f.val(in.v).Type, "")...)
	}
	return capped(m.r, out)
}

// instanceOf are the type arguments of an activation; of several, each is a run of
// its own.
func (m *machine) instanceOf(fr *frame) []string {
	key := inputKey{fr: fr, v: -1}
	v, ok := m.chosen[key]
	if !ok {
		var alts []alternative
		for _, in := range m.r.instances(fr, m.binds, 0) {
			alts = append(alts, alternative{val{v: in.args}, in.binds})
		}
		if len(alts) != 1 {
			if len(alts) == 0 {
				m.giveUp("a type argument is known only at run time")
			}
			panic(&fork{key, alts})
		}
		v, m.binds = alts[0].val, alts[0].binds
		m.chosen[key] = v
	}
	return v.v.([]string)
}

// unset is a part of an object that nothing sets, and so is zero.
func (m *machine) unset(in *input, k *pkg, t flow.TypeID) []alternative {
	places := []answer{}
	if in.place != nil {
		places = append(places, *in.place)
	} else if v := in.fr.fn.val(in.v); v.Op == flow.OpLoad {
		places = m.r.origins(v.Args[0], in.fr, m.binds, nil)
	}
	var out []alternative
	for _, p := range places {
		if p.kind != isObject {
			return nil
		}
		b := p.binds
		if in.place != nil {
			b = m.binds
		}
		out = append(out, alternative{m.zero(k, t), b})
	}
	return out
}

// given is the answer a as a value of type t.
func (m *machine) given(a answer, k *pkg, t flow.TypeID, basic string) []alternative {
	r := m.r
	one := func(v any) []alternative { return []alternative{{val{v, []*trail{a.ev}}, a.binds}} }
	if basic != "" {
		var out []alternative
		for _, ta := range r.textOf(a) {
			s, ok := ta.text.literal()
			if ok && ta.text[0].val != nil { // a number that has a name
				out = append(out, alternative{val{ta.text[0].val, []*trail{ta.ev}}, ta.binds})
				continue
			}
			v, ok2 := constant(k, t, s, ta.ev)
			if every := m.everyConstant(k, t, ta.binds, ta.ev); !ok && every != nil {
				return every
			}
			if !ok || !ok2 {
				v = val{v: ta.text}
			}
			out = append(out, alternative{v, ta.binds})
		}
		return out
	}
	if k.under(t) == flow.Interface {
		dyn := r.knownType(a)
		if strings.Contains(dyn, "$") && a.fr != nil {
			if is := r.instances(a.fr, a.binds, 0); len(is) == 1 {
				dyn = substituted(dyn, is[0].args)
			}
		}
		if dyn == "" || dyn == k.text(t) { // an error of a library, which may be nil
			return one(&native{})
		}
		inner := val{v: &native{}, from: []*trail{a.ev}}
		switch a.kind {
		case isConst:
			if c, ok := constant(a.at.fn.pkg, a.at.val().Type, a.at.fn.str(a.at.val().Name), a.ev); ok {
				inner = c
			}
		case isObject:
			bare := a
			bare.dyn = ""
			inner = m.object(bare)
		default:
			if dyn == "string" {
				var out []alternative
				for _, ta := range r.textOf(a) {
					out = append(out, alternative{val{v: boxed{dyn, val{ta.text, []*trail{ta.ev}}}}, ta.binds})
				}
				return out
			}
		}
		ev := r.typeEvidence(a, typeName(dyn, "full"))
		return []alternative{{val{boxed{dyn, inner}, []*trail{ev}}, a.binds}}
	}
	switch a.kind {
	case isFunc:
		return one(closure{name: a.name})
	case isClosure:
		c := closure{name: a.name}
		for _, arg := range a.at.val().Args {
			c.free = append(c.free, val{v: &input{fr: a.fr, v: arg}})
		}
		return one(c)
	case isObject:
		return []alternative{{m.object(a), a.binds}}
	}
	return one(&native{})
}

// object is what the place a has, as a pointer, slice or map.
func (m *machine) object(a answer) val {
	from := []*trail{a.ev}
	k, t := m.r.typeAt(a.value)
	if t == 0 {
		return val{v: &native{}}
	}
	switch k.under(t) {
	case flow.Struct:
		cell := m.placed(a, k, t)
		return val{&cell, from}
	case flow.Array:
		if m.r.isAppended(a) {
			return val{v: &native{}, from: from} // what else is in the list is not known
		}
		arr := m.placed(a, k, t).v.(*array)
		return val{list(arr.elems), from}
	case flow.Map:
		if mp := m.filled(a); mp != nil {
			return val{mp, from}
		}
	}
	return val{v: &native{}}
}

// isAppended reports whether the array a holds what is appended to a list.
func (r *resolver) isAppended(a answer) bool {
	if a.kind != isObject || a.path != nil {
		return false
	}
	f := a.at.fn
	for _, u := range r.code.usesOf(f, a.at.v) {
		if f.val(u).Op != flow.OpConvert {
			continue
		}
		for _, w := range r.code.usesOf(f, u) {
			if v := f.val(w); v.Op == flow.OpBuiltin && f.str(v.Name) == "append" && v.Args[0] != u {
				return true
			}
		}
	}
	return false
}

// placed is what is stored at the place a of type t.
func (m *machine) placed(a answer, k *pkg, t flow.TypeID) val {
	switch k.under(t) {
	case flow.Struct:
		return val{v: &record{typ: k.text(t), fields: map[string]*val{}, of: &a}}
	case flow.Array:
		n := k.arrayLength(t)
		if n > maxElements {
			m.giveUp("a long list")
		}
		arr := &array{make([]*val, n)}
		for i := range arr.elems {
			el := a
			el.value = a.with(step{name: "[" + strconv.Itoa(i) + "]"})
			cell := m.placed(el, k, k.elem(t))
			arr.elems[i] = &cell
		}
		return val{v: arr}
	}
	return val{v: &input{place: &a, k: k, t: t}}
}

// filled is the map a, when it is known what it is filled with.
func (m *machine) filled(a answer) *mapping {
	mp := newMapping()
	for _, e := range m.r.mapEntries(a) {
		if len(e.key) != 1 || len(e.value) != 1 {
			return nil
		}
		kk, kt := m.r.prog.pkgs[0], flow.TypeID(0)
		if e.key[0].at.fn != nil {
			kk, kt = e.key[0].at.fn.pkg, e.key[0].at.val().Type
		}
		keys := m.given(e.key[0], kk, kt, basicName(kk, kt))
		if len(keys) != 1 || e.value[0].at.fn == nil {
			return nil
		}
		vk, vt := e.value[0].at.fn.pkg, e.value[0].at.val().Type
		vals := m.given(e.value[0], vk, vt, basicName(vk, vt))
		hash, ok := hashable(keys[0].val)
		if len(vals) != 1 || !ok {
			return nil
		}
		mp.set(hash, keys[0].val, vals[0].val)
	}
	return mp
}

// hashable is a value as the key of a map.
func hashable(v val) (any, bool) {
	switch x := v.v.(type) {
	case text:
		s, ok := x.literal()
		return s, ok
	case int64, bool, float64:
		return x, true
	case boxed:
		k, ok := hashable(x.val)
		return [2]any{x.typ, k}, ok
	}
	return nil, false
}
