package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// A val is what the interpreter computes with. v is one of
//
//	text             a string, which may have settings and holes
//	int64            an integer, float64, bool
//	nil              a nil pointer, slice, map, function or interface
//	*val             a pointer to a variable
//	*record, *array  a struct, an array
//	list             a slice
//	*mapping         a map
//	closure          a function
//	boxed            what an interface holds
//	[]val            several results
//	*input           something that is looked for when it is needed
//	*iterator, *native
type val struct {
	v    any
	from []*trail // the ways to the literals and settings that it is made of
}

type (
	array   struct{ elems []*val }
	list    []*val
	closure struct {
		name string
		free []val
		recv *val
	}
	boxed struct {
		typ string
		val
	}
	native   struct{ of any } // a value of a library's type
	iterator struct {
		keys, vals []val
		n          int
	}
)

// A record is a struct; fields are made when they are first asked for.
type record struct {
	typ    string
	fields map[string]*val
	of     *answer // what is not set here is what that has
	lib    any     // what stands for the struct of a library
}

// A mapping is a map, in the order in which it was filled.
type mapping struct {
	keys []any
	of   map[any]*val
	key  map[any]val
	lost bool // it has more that is not known
}

func newMapping() *mapping { return &mapping{of: map[any]*val{}, key: map[any]val{}} }

func (mp *mapping) set(k any, key, v val) {
	if mp.of[k] == nil {
		mp.keys = append(mp.keys, k)
	}
	mp.of[k], mp.key[k] = &v, key
}

func (mp *mapping) remove(k any) {
	delete(mp.of, k)
	mp.keys = slices.DeleteFunc(mp.keys, func(x any) bool { return x == k })
}

func str(s string, from ...*trail) val { return val{lit(s), from} }

// number is the literal of an integer, which remembers that it is one.
func number(n int64) part { return part{kind: partLit, lit: strconv.FormatInt(n, 10), val: n} }

// copied is a value as an assignment copies it.
func copied(v val) val {
	switch x := v.v.(type) {
	case *record:
		c := &record{typ: x.typ, of: x.of, lib: x.lib, fields: make(map[string]*val, len(x.fields))}
		for name, f := range x.fields {
			y := copied(*f)
			c.fields[name] = &y
		}
		v.v = c
	case *array:
		c := &array{make([]*val, len(x.elems))}
		for i, e := range x.elems {
			y := copied(*e)
			c.elems[i] = &y
		}
		v.v = c
	}
	return v
}

// zero is the zero value of type t.
func (m *machine) zero(k *pkg, t flow.TypeID) val {
	kind := k.under(t)
	switch kind {
	case flow.Struct:
		return val{v: &record{typ: k.text(t), fields: map[string]*val{}}}
	case flow.Array:
		n := k.arrayLength(t)
		if n == 0 && k.Types[t].Kind == flow.Named || n > interpSteps {
			m.giveUp("an array of an unknown length")
		}
		a := &array{make([]*val, n)}
		for i := range a.elems {
			z := m.zero(k, k.elem(t))
			a.elems[i] = &z
		}
		return val{v: a}
	case flow.Basic:
		switch basicName(k, t) {
		case "string":
			return str("")
		case "bool":
			return val{v: false}
		case "float32", "float64":
			return val{v: float64(0)}
		case "":
			return val{v: &record{typ: k.text(t), fields: map[string]*val{}}}
		}
		return val{v: int64(0)}
	case flow.TypeParam:
		m.giveUp("a zero value of a type parameter")
	case flow.Tuple:
		m.giveUp("a tuple")
	}
	return val{}
}

// zeroOf is the zero value of a type of which the text is known.
func (m *machine) zeroOf(typ string) val {
	switch {
	case typ == "string":
		return str("")
	case typ == "bool":
		return val{v: false}
	case strings.HasPrefix(typ, "int"), strings.HasPrefix(typ, "uint"):
		return val{v: int64(0)}
	case strings.HasPrefix(typ, "*"), strings.HasPrefix(typ, "[]"), strings.HasPrefix(typ, "map["):
		return val{}
	}
	d := m.r.prog.decls[typeName(typ, "full")]
	switch {
	case d == nil:
		m.giveUp("a zero value of a type that was not read")
	case d.Interface:
		return val{}
	case d.Underlying != 0:
		return m.zero(d.pkg, d.Underlying)
	}
	return val{v: &record{typ: typ, fields: map[string]*val{}}}
}

// basicName is the basic type that t is or is based on.
func basicName(k *pkg, t flow.TypeID) string {
	ft := k.Types[t]
	if ft.Kind == flow.Named {
		if ft.Elem == 0 {
			return ""
		}
		ft = k.Types[ft.Elem]
	}
	if ft.Kind != flow.Basic {
		return ""
	}
	return strings.TrimPrefix(k.Str(ft.Name), "untyped ")
}

// constant is a constant of type t, of which s is the text.
func constant(k *pkg, t flow.TypeID, s string, from *trail) (val, bool) {
	v := val{from: []*trail{from}}
	switch name := basicName(k, t); name {
	case "string":
		v.v = lit(s)
	case "bool":
		v.v = s == "true"
	case "float32", "float64", "float":
		num, den, frac := strings.Cut(s, "/")
		x, err := strconv.ParseFloat(num, 64)
		if y, err2 := strconv.ParseFloat(den, 64); frac && err2 == nil {
			x /= y
		}
		v.v = x
		return v, err == nil
	case "":
		if k.Types[t].Kind != flow.TypeParam {
			return v, false
		}
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			v.v = n
		} else {
			v.v = lit(s)
		}
	default:
		n, err := strconv.ParseInt(s, 10, 64)
		if u, err2 := strconv.ParseUint(s, 10, 64); err != nil && err2 == nil {
			n, err = int64(u), nil
		}
		v.v = n
		return v, err == nil
	}
	return v, true
}

// literalOf is the string that v is.
func (m *machine) literalOf(v val) string {
	v = m.force(v)
	t, ok := v.v.(text)
	if !ok {
		m.giveUp("not a string")
	}
	s, ok := t.literal()
	if !ok {
		m.giveUp(t.unknown())
	}
	return s
}

func (m *machine) intOf(v val) int64 {
	v = m.force(v)
	n, ok := v.v.(int64)
	if !ok {
		m.giveUp("a number that is known only at run time")
	}
	return n
}

func (m *machine) boolOf(v val) bool {
	v = m.force(v)
	b, ok := v.v.(bool)
	if !ok {
		m.giveUp("a condition that is known only at run time")
	}
	return b
}

// unknown is why a part of the text is not known.
func (t text) unknown() string {
	for _, p := range t {
		switch {
		case p.kind == partConfig:
			return "the setting " + text{p}.shown() + " is not known here"
		case p.kind == partHole && p.reason != "":
			return p.reason
		}
	}
	return "a part of it is known only at run time"
}

// shown is a text as it is told.
func (t text) shown() string {
	s := ""
	for _, p := range t {
		switch {
		case p.kind == partLit:
			s += p.lit
		case p.env != "":
			s += "${" + p.env + "}"
		default:
			s += "{" + p.lit + "}"
		}
	}
	return s
}

// union joins lists of ways without repeating one.
func union(a, b []*trail) []*trail {
	out := a
	for _, t := range b {
		if t != nil && len(out) < maxSources && !slices.ContainsFunc(out, func(o *trail) bool { return o == t || o.at == t.at && o.where == t.where }) {
			out = append(out[:len(out):len(out)], t)
		}
	}
	return out
}

const maxSources = 8 // literals that the evidence of a computed name tells

// evidenceOf is ev with the ways to all that a text is made of: what shows in the
// text stands last.
func evidenceOf(from []*trail, t text, ev *trail) *trail {
	shown := strings.ToLower(t.shown())
	shows := func(tr *trail) bool {
		if tr.at.fn == nil || tr.at.val().Op != flow.OpConst {
			return tr.where.Line > 0
		}
		if v := tr.at.val(); !isString(tr.at.fn.pkg, v.Type) {
			return false
		}
		for s := range strings.SplitSeq(strings.ToLower(tr.at.fn.str(tr.at.val().Name)), "%") { // a format
			if len(s) > 1 && strings.Contains(shown, s) {
				return true
			}
		}
		return false
	}
	for _, want := range []bool{false, true} {
		for _, tr := range from {
			if tr != nil && shows(tr) == want {
				ev = tr.onto(ev)
			}
		}
	}
	return ev
}
