package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

func (a *act) unary(id flow.ValueID, v *flow.Value) val {
	switch a.f.str(v.Name) {
	case "[:]":
		x := a.m.force(a.get(v.Args[0]))
		s := a.m.literalOf(x)
		lo, hi := a.bounds(v, len(s))
		return val{lit(s[lo:hi]), x.from}
	case "!":
		return val{v: !a.m.boolOf(a.get(v.Args[0]))}
	case "-":
		x := a.m.force(a.get(v.Args[0]))
		if f, ok := x.v.(float64); ok {
			return val{-f, x.from}
		}
		return a.wrapped(v.Type, -a.m.intOf(x), x.from)
	case "^":
		x := a.m.force(a.get(v.Args[0]))
		return a.wrapped(v.Type, ^a.m.intOf(x), x.from)
	}
	return a.input(id)
}

// bounds are those of a slice expression.
func (a *act) bounds(v *flow.Value, size int) (lo, hi int) {
	hi = size
	args := v.Args[1:]
	if v.N&flow.SliceLow != 0 {
		lo, args = int(a.m.intOf(a.get(args[0]))), args[1:]
	}
	if v.N&flow.SliceHigh != 0 {
		hi = int(a.m.intOf(a.get(args[0])))
	}
	return lo, hi
}

// wrapped is an integer as its type keeps it.
func (a *act) wrapped(t flow.TypeID, n int64, from []*trail) val {
	switch basicName(a.f.pkg, t) {
	case "uint8", "byte":
		n = int64(uint8(n))
	case "uint16":
		n = int64(uint16(n))
	case "uint32":
		n = int64(uint32(n))
	case "int8":
		n = int64(int8(n))
	case "int16":
		n = int64(int16(n))
	case "int32", "rune":
		n = int64(int32(n))
	}
	return val{n, from}
}

func (a *act) binary(v *flow.Value) val {
	op := a.f.str(v.Name)
	x, y := a.get(v.Args[0]), a.get(v.Args[1])
	if op == "==" || op == "!=" {
		return val{v: a.equal(x, y) == (op == "==")}
	}
	x, y = a.m.force(x), a.m.force(y)
	from := union(x.from, y.from)
	switch p := x.v.(type) {
	case text:
		q, ok := y.v.(text)
		if op == "+" && ok {
			return val{join(p, q), from}
		}
		s, t := a.m.literalOf(x), a.m.literalOf(y)
		return val{v: ordered(op, strings.Compare(s, t))}
	case float64:
		q, ok := y.v.(float64)
		if !ok {
			break
		}
		switch op {
		case "+":
			return val{p + q, from}
		case "-":
			return val{p - q, from}
		case "*":
			return val{p * q, from}
		case "/":
			return val{p / q, from}
		}
		c := 0
		if p < q {
			c = -1
		} else if p > q {
			c = 1
		}
		return val{v: ordered(op, c)}
	case int64:
		if q, ok := y.v.(int64); ok {
			return a.integer(op, p, q, v, x.from)
		}
	}
	a.m.giveUp("computed from what is known only at run time")
	return val{}
}

func ordered(op string, c int) bool {
	switch op {
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	}
	return c >= 0
}

func (a *act) integer(op string, p, q int64, v *flow.Value, from []*trail) val {
	switch op {
	case "<", "<=", ">", ">=":
		c := 0
		if p < q {
			c = -1
		} else if p > q {
			c = 1
		}
		if strings.HasPrefix(basicName(a.f.pkg, a.f.val(v.Args[0]).Type), "uint") && (p < 0) != (q < 0) {
			c = -c
		}
		return val{v: ordered(op, c)}
	}
	unsigned := strings.HasPrefix(basicName(a.f.pkg, v.Type), "uint")
	var n int64
	switch op {
	case "+":
		n = p + q
	case "-":
		n = p - q
	case "*":
		n = p * q
	case "/", "%":
		switch {
		case unsigned && op == "/":
			n = int64(uint64(p) / uint64(q))
		case unsigned:
			n = int64(uint64(p) % uint64(q))
		case op == "/":
			n = p / q
		default:
			n = p % q
		}
	case "&":
		n = p & q
	case "|":
		n = p | q
	case "^":
		n = p ^ q
	case "&^":
		n = p &^ q
	case "<<":
		n = p << uint64(q)
	case ">>":
		if n = p >> uint64(q); unsigned {
			n = int64(uint64(p) >> uint64(q))
		}
	default:
		a.m.giveUp("an operator that is not followed")
	}
	return a.wrapped(v.Type, n, from)
}

// equal compares two values.
func (a *act) equal(x, y val) bool {
	x, y = a.m.force(x), a.m.force(y)
	if b, ok := x.v.(boxed); ok {
		if c, ok := y.v.(boxed); ok {
			return b.typ == c.typ && a.equal(b.val, c.val)
		}
	}
	switch p := x.v.(type) {
	case text:
		q, ok := y.v.(text)
		if !ok {
			break
		}
		if len(p) == 1 && len(q) == 1 && p[0].kind == partLit && q[0].kind == partLit {
			return p[0].lit == q[0].lit
		}
		return a.m.literalOf(x) == a.m.literalOf(y)
	case int64, bool, float64:
		return p == y.v
	case *val:
		q, ok := y.v.(*val)
		return ok && p == q
	case *record:
		q, ok := y.v.(*record)
		if !ok || p.of != nil || q.of != nil || p.lib != nil || q.lib != nil {
			break
		}
		for name, f := range p.fields {
			if g := q.fields[name]; g == nil || !a.equal(*f, *g) {
				return false
			}
		}
		return len(p.fields) == len(q.fields)
	case nil:
		switch y.v.(type) {
		case nil:
			return true
		case *native, *input:
		default:
			return false
		}
	case list, *mapping, closure, boxed:
		if y.v == nil {
			return false
		}
	}
	a.m.giveUp("compares what is known only at run time")
	return false
}

// convert is a conversion, or a part of a slice.
func (a *act) convert(id flow.ValueID, v *flow.Value) val {
	k := a.f.pkg
	to, from := v.Type, a.f.val(v.Args[0]).Type
	x := a.get(v.Args[0])
	kind := k.under(to)
	if k.Types[from].Kind == flow.TypeParam && kind == flow.Interface {
		if _, is := x.v.(boxed); !is {
			return val{v: boxed{a.typeText(from), x}}
		}
	}
	switch basicTo, basicFrom := basicName(k, to), basicName(k, from); {
	case basicTo == "string" && basicFrom == "string", k.Types[to].Kind == flow.TypeParam, k.Types[from].Kind == flow.TypeParam, kind == flow.Interface:
		return x
	case basicTo == "string" && basicFrom != "":
		x = a.m.force(x)
		return val{lit(string(rune(a.m.intOf(x)))), x.from}
	case basicTo == "string":
		return a.joinedRunes(x, from)
	case basicTo == "float64" || basicTo == "float32":
		x = a.m.force(x)
		if n, ok := x.v.(int64); ok {
			return val{float64(n), x.from}
		}
		return x
	case basicTo == "bool":
		return x
	case basicTo != "" && basicFrom != "":
		x = a.m.force(x)
		if f, ok := x.v.(float64); ok {
			return a.wrapped(to, int64(f), x.from)
		}
		return a.wrapped(to, a.m.intOf(x), x.from)
	case kind == flow.Slice && basicFrom == "string":
		return a.m.runes(x, basicName(k, k.elem(to)))
	}
	if len(v.Args) == 1 && k.under(from) != flow.Pointer {
		return x
	}
	if in, ok := x.v.(*input); ok {
		if v.N == 0 {
			return a.input(id)
		}
		x = a.m.force(val{v: in})
	}
	if cell, ok := x.v.(*val); ok {
		arr, ok := cell.v.(*array)
		if !ok {
			return x
		}
		lo, hi := a.bounds(v, len(arr.elems))
		return val{list(arr.elems[lo:hi]), x.from}
	}
	switch l := x.v.(type) {
	case list:
		lo, hi := a.bounds(v, len(l))
		return val{l[lo:hi], x.from}
	case nil:
		return x
	}
	return a.input(id)
}

// joinedRunes is a slice of bytes or runes as a string.
func (a *act) joinedRunes(x val, from flow.TypeID) val {
	x = a.m.force(x)
	l, ok := x.v.(list)
	switch {
	case x.v == nil:
		return str("")
	case !ok:
		if t, same := x.v.(text); same {
			return val{t, x.from}
		}
		a.m.giveUp("bytes that are known only at run time")
	}
	bytes := slices.Contains([]string{"uint8", "byte"}, basicName(a.f.pkg, a.f.pkg.elem(a.f.pkg.sliceType(from))))
	var b strings.Builder
	src := x.from
	for _, e := range l {
		c := a.m.force(*e)
		src = union(src, c.from)
		if n := a.m.intOf(c); bytes {
			b.WriteByte(byte(n))
		} else {
			b.WriteRune(rune(n))
		}
	}
	return val{lit(b.String()), src}
}

// sliceType is the unnamed type of t, as far as it is known.
func (k *pkg) sliceType(t flow.TypeID) flow.TypeID {
	if k.Types[t].Kind == flow.Named && k.Types[t].Elem != 0 {
		return k.Types[t].Elem
	}
	return t
}

// runes is a string as a slice of bytes or runes.
func (m *machine) runes(x val, elem string) val {
	x = m.force(x)
	s := m.literalOf(x)
	var l list
	if elem == "uint8" || elem == "byte" {
		for i := range len(s) {
			l = append(l, &val{int64(s[i]), x.from})
		}
	} else {
		for _, c := range s {
			l = append(l, &val{int64(c), x.from})
		}
	}
	return val{l, x.from}
}
