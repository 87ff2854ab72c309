package link

import (
	"github.com/msatopo/msatopo/graph/flow"
)

// struc is the struct that x is.
func (a *act) struc(x val) (*record, bool) {
	if in, ok := x.v.(*input); ok && in.place != nil {
		x = a.m.force(x)
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
	}
	rec, ok := x.v.(*record)
	return rec, ok
}

// field is a field of rec, of type t.
func (m *machine) field(rec *record, name string, k *pkg, t flow.TypeID) *val {
	cell := rec.fields[name]
	if cell == nil {
		var z val
		if rec.of != nil {
			p := *rec.of
			p.value = p.with(step{owner: rec.typ, name: name})
			z = m.placed(p, k, t)
		} else {
			z = m.zero(k, t)
		}
		cell = &z
		rec.fields[name] = cell
	}
	return cell
}

func (a *act) store(v *flow.Value) {
	addr := a.f.val(v.Args[0])
	cell, ok := a.get(v.Args[0]).v.(*val)
	if !ok || addr.Op == flow.OpGlobal && !a.m.init {
		a.effect()
		return
	}
	*cell = copied(a.get(v.Args[1]))
}

// element is an element of a list, array, map or string.
func (a *act) element(id flow.ValueID, v *flow.Value) val {
	x := a.get(v.Args[0])
	if cell, ok := x.v.(*val); ok {
		x = *cell
	}
	i := a.get(v.Args[1])
	if in, ok := x.v.(*input); ok {
		if _, same := i.v.(*input); same && in.place == nil && a.fr != nil && a.times[id] < 2 {
			return a.input(id)
		}
		x = a.m.force(x)
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
	}
	var elems []*val
	from := x.from
	switch x := x.v.(type) {
	case *mapping:
		return a.lookup(x, i, v)
	case list:
		elems = x
	case *array:
		elems = x.elems
	case text:
		n := a.m.intOf(i)
		s := x.beginning()
		if n < 0 || n >= int64(len(s)) {
			s = a.m.literalOf(val{v: x})
		}
		c := val{int64(s[n]), from}
		if v.Op == flow.OpIndexAddr { // of bytes
			return val{v: &c}
		}
		return c
	case nil:
		if a.f.pkg.under(a.f.val(v.Args[0]).Type) == flow.Map {
			return a.lookup(newMapping(), i, v)
		}
		a.m.giveUp("an element of nil")
	default:
		return a.input(id)
	}
	cell := elems[a.m.intOf(i)]
	if v.Op == flow.OpIndexAddr {
		return val{v: cell}
	}
	return copied(*cell)
}

func (a *act) lookup(mp *mapping, key val, v *flow.Value) val {
	if mp.lost {
		a.m.giveUp("a map that is filled at run time")
	}
	key = a.m.force(key)
	hash, ok := hashable(key)
	if !ok {
		a.m.giveUp("a key that is known only at run time")
	}
	t := v.Type
	if v.Flags&flow.CommaOk != 0 {
		t = a.f.pkg.Types[t].Args[0]
	}
	got := mp.of[hash]
	if got == nil {
		z := a.m.zero(a.f.pkg, t)
		got = &z
	}
	if v.Flags&flow.CommaOk != 0 {
		return val{v: []val{copied(*got), {v: mp.of[hash] != nil}}}
	}
	return copied(*got)
}

// iterate begins to range over a string or a map.
func (a *act) iterate(x val) val {
	it := &iterator{}
	switch c := x.v.(type) {
	case text:
		for i, r := range a.m.literalOf(x) {
			it.keys = append(it.keys, val{v: int64(i)})
			it.vals = append(it.vals, val{int64(r), x.from})
		}
	case *mapping:
		if c.lost {
			a.m.giveUp("a map that is filled at run time")
		}
		for _, k := range c.keys {
			it.keys, it.vals = append(it.keys, c.key[k]), append(it.vals, *c.of[k])
		}
	case nil:
	default:
		a.m.giveUp("a loop over what is known only at run time")
	}
	return val{v: it}
}

func (a *act) next(it *iterator) val {
	if it.n == len(it.keys) {
		return val{v: []val{{v: false}, {}, {}}}
	}
	it.n++
	return val{v: []val{{v: true}, it.keys[it.n-1], it.vals[it.n-1]}}
}

func (a *act) assert(v *flow.Value) val {
	k, t := a.f.pkg, v.Type
	commaOk := v.Flags&flow.CommaOk != 0
	if commaOk {
		t = k.Types[t].Args[0]
	}
	x := a.m.force(a.get(v.Args[0]))
	b, is := x.v.(boxed)
	if !is && x.v != nil {
		a.m.giveUp("a value whose type is known only at run time")
	}
	if is {
		if k.under(t) == flow.Interface {
			is = a.m.r.satisfies(b.typ, k.text(t))
		} else {
			is = b.typ == k.text(t)
			x = b.val
		}
	}
	switch {
	case commaOk && is:
		return val{v: []val{x, {v: true}}}
	case commaOk:
		return val{v: []val{a.m.zero(k, t), {v: false}}}
	case !is:
		a.m.giveUp("the code panics")
	}
	return x
}

// satisfies reports whether a type has the methods of an interface.
func (r *resolver) satisfies(typ, iface string) bool {
	switch iface {
	case "any", "interface{}":
		return true
	case "error":
		_, _, ok := r.prog.method(typ, "Error", "")
		return ok
	case "fmt.Stringer":
		_, _, ok := r.prog.method(typ, "String", "")
		return ok
	}
	if d := r.prog.decls[iface]; d == nil && r.prog.decls[typeName(typ, "full")] != nil {
		panic(stop{"an interface that was not read"})
	}
	return r.implements(typ, iface)
}
