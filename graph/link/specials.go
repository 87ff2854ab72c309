package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// specials are the functions that rows name in Eval and that work on what is not
// known, too, or on what a pointer leads to.
var specials map[string]func(a *act, args []val) val

func init() { // they call what looks them up
	specials = map[string]func(a *act, args []val) val{
		"sprintf":  func(a *act, args []val) val { return a.format(args[0], args[1]) },
		"fprintf":  func(a *act, args []val) val { a.write(args[0], a.format(args[1], args[2])); return written(2) },
		"appendf":  func(a *act, args []val) val { return a.appended(args[0], a.format(args[1], args[2])) },
		"sprint":   func(a *act, args []val) val { return a.print(args[0], sprint) },
		"sprintln": func(a *act, args []val) val { return a.print(args[0], sprintln) },
		"fprint":   func(a *act, args []val) val { a.write(args[0], a.print(args[1], sprint)); return written(2) },
		"fprintln": func(a *act, args []val) val { a.write(args[0], a.print(args[1], sprintln)); return written(2) },

		"buffer":      func(a *act, args []val) val { return a.contents(args[0]) },
		"bufferbytes": func(a *act, args []val) val { return a.contents(args[0]) },
		"bufferlen":   func(a *act, args []val) val { return val{v: int64(len(a.m.literalOf(a.contents(args[0]))))} },
		"newbuffer":   newBuffer,
		"write":       func(a *act, args []val) val { a.write(args[0], args[1]); return written(2) },
		"writebyte": func(a *act, args []val) val {
			c := a.m.force(args[1])
			a.write(args[0], val{lit(string([]byte{byte(a.m.intOf(c))})), c.from})
			return written(1)
		},
		"writerune": func(a *act, args []val) val { a.write(args[0], args[1]); return written(2) },
		"sort": func(a *act, args []val) val {
			if l, ok := a.m.force(args[0]).v.(list); ok {
				vs := make([]val, len(l))
				for i, e := range l {
					vs[i] = a.m.force(*e)
				}
				slices.SortStableFunc(vs, a.m.compare)
				for i := range vs {
					*l[i] = vs[i]
				}
			}
			return val{}
		},
		"reverse": func(a *act, args []val) val {
			if l, ok := a.m.force(args[0]).v.(list); ok {
				for i, j := 0, len(l)-1; i < j; i, j = i+1, j-1 {
					*l[i], *l[j] = *l[j], *l[i]
				}
			}
			return val{}
		},
		"indexelement":    func(a *act, args []val) val { return val{v: int64(a.search(args[0], args[1]))} },
		"containselement": func(a *act, args []val) val { return val{v: a.search(args[0], args[1]) >= 0} },
		"grow":            func(*act, []val) val { return val{} },
		"reset": func(a *act, args []val) val {
			if rec := a.buffer(args[0]); rec != nil {
				rec.lib = nil
			}
			return val{}
		},

		"newtemplate":   newTemplate,
		"parsetemplate": parsedTemplate,
		"must":          mustTemplate,
		"filltemplate":  filledTemplate,

		"protoname":  func(a *act, args []val) val { return a.protoName(args[0], "") },
		"protoshort": func(a *act, args []val) val { return a.protoName(args[0], "T") },

		"typeof":   typeOf,
		"typename": func(a *act, args []val) val { return a.nameOf(args[0], "T") },
		"typetext": func(a *act, args []val) val { return a.nameOf(args[0], "%T") },
		"typekind": typeKind,
		"typeelem": typeElem,
		"typepath": typePath,
		"typeindirect": func(a *act, args []val) val {
			if t, _ := a.rtype(args[0]); strings.HasPrefix(string(t), "*") {
				return typeElem(a, args)
			}
			return a.m.force(args[0])
		},
		"same":        func(a *act, args []val) val { return a.m.force(args[0]) },
		"numfield":    func(a *act, args []val) val { fs, _ := a.fields(args[0]); return val{v: int64(len(fs))} },
		"field":       func(a *act, args []val) val { fs, _ := a.fields(args[0]); return fs[a.m.intOf(args[1])] },
		"fieldbyname": fieldByName,
	}
}

// search is the index of an element of a list, or -1.
func (a *act) search(in, what val) int {
	x := a.m.force(in)
	l, ok := x.v.(list)
	if !ok && x.v != nil {
		a.m.giveUp("a list that is known only at run time")
	}
	return slices.IndexFunc(l, func(e *val) bool { return a.equal(*e, what) })
}

// compare orders what a list is sorted by.
func (m *machine) compare(x, y val) int {
	if n, ok := x.v.(int64); ok {
		return cmp.Compare(n, m.intOf(y))
	}
	return strings.Compare(m.literalOf(x), m.literalOf(y))
}

// written is what a method that writes returns: a length, which nothing looks at,
// and no error.
func written(n int) val {
	if n == 1 {
		return val{}
	}
	return val{v: []val{{v: int64(0)}, {}}}
}

// format is what fmt makes of a format and its operands.
func (a *act) format(format, operands val) val {
	ts := []text{{}}
	f := a.m.force(format)
	t, ok := f.v.(text)
	if !ok {
		a.m.giveUp("a format that is known only at run time")
	}
	ts[0] = t
	from := f.from
	shown, more := a.operands(operands)
	return val{sprintf(append(ts, shown...)), union(from, more)}
}

func (a *act) print(operands val, how func([]text) text) val {
	ts, from := a.operands(operands)
	return val{how(ts), from}
}

func (a *act) operands(list_ val) (ts []text, from []*trail) {
	x := a.m.force(list_)
	l, ok := x.v.(list)
	if !ok && x.v != nil {
		a.m.giveUp("operands that are known only at run time")
	}
	for _, e := range l {
		v := *e
		t, ok := a.m.tryShow(&v)
		if b, is := v.v.(boxed); is {
			from = union(from, b.from)
		}
		if !ok {
			t = hole("", site{}, "a value that is known only at run time")
		}
		if b, ok := v.v.(boxed); ok && len(t) > 0 {
			t[0].typ = a.m.r.nameOfType(b.typ, "%T")
		}
		ts, from = append(ts, t), union(from, v.from)
	}
	return ts, from
}

// tryShow is shownAs, also for what cannot be told. v becomes what it turned out to
// be.
func (m *machine) tryShow(v *val) (t text, ok bool) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case stop:
			t, ok = nil, false
		default:
			panic(x)
		}
	}()
	*v = m.force(*v)
	if b, is := v.v.(boxed); is {
		b.val = m.force(b.val)
		v.v = b
	}
	return m.shownAs(*v)
}

// shownAs is a value as fmt prints it.
func (m *machine) shownAs(v val) (text, bool) {
	v = m.force(v)
	switch x := v.v.(type) {
	case text:
		return append(text(nil), x...), true
	case int64:
		return text{number(x)}, true
	case bool:
		return text{{kind: partLit, lit: strconv.FormatBool(x), val: x}}, true
	case float64:
		return text{{kind: partLit, lit: strconv.FormatFloat(x, 'g', -1, 64), val: x}}, true
	case boxed:
		inner := m.force(x.val)
		for _, name := range []string{"Error", "String"} {
			full, path, ok := m.r.prog.method(x.typ, name, "")
			fn := m.r.prog.funcs[full]
			if !ok || fn == nil || len(path) > 0 || strings.HasPrefix(full, "(*") && !strings.HasPrefix(x.typ, "*") {
				continue
			}
			recv := inner
			if cell, is := recv.v.(*val); is && !strings.HasPrefix(full, "(*") {
				recv = *cell
			}
			t, is := m.force(m.method(fn, recv)).v.(text)
			if !is {
				return nil, false
			}
			t = bare(t)
			if n, num := inner.v.(int64); num && len(t) == 1 {
				t[0].val = n
			}
			return t, true
		}
		return m.shownAs(inner)
	case nil:
		return lit("<nil>"), true
	}
	return nil, false
}

// buffer is the struct that a buffer of a library is.
func (a *act) buffer(x val) *record {
	x = a.m.force(x)
	if b, ok := x.v.(boxed); ok {
		x = b.val
	}
	if cell, ok := x.v.(*val); ok {
		x = *cell
	}
	rec, _ := x.v.(*record)
	return rec
}

func (a *act) write(to, what val) {
	rec := a.buffer(to)
	if rec == nil {
		a.effect() // to something else
		return
	}
	if rec.of != nil {
		a.m.giveUp("a buffer that others write to")
	}
	what = a.m.force(what)
	if n, ok := what.v.(int64); ok {
		what.v = lit(string(rune(n)))
	}
	if l, ok := what.v.(list); ok {
		what = bytesOf(a.m, l)
	}
	t, ok := what.v.(text)
	if !ok {
		a.m.giveUp("writes what is known only at run time")
	}
	old, _ := rec.lib.(val)
	before, _ := old.v.(text)
	rec.lib = val{join(before, t), union(old.from, what.from)}
}

func (a *act) contents(x val) val {
	rec := a.buffer(x)
	if rec == nil || rec.of != nil {
		a.m.giveUp("a buffer that others write to")
	}
	if v, ok := rec.lib.(val); ok {
		return v
	}
	return str("")
}

func newBuffer(a *act, args []val) val {
	cell := val{v: &record{fields: map[string]*val{}}}
	if x := a.m.force(args[0]); x.v != nil {
		a.write(val{v: &cell}, x)
	}
	return val{v: &cell}
}

func (a *act) appended(to, t val) val {
	x := a.m.force(to)
	b := a.m.runes(t, "byte")
	l, _ := x.v.(list)
	more, _ := b.v.(list)
	return val{append(l, more...), union(x.from, t.from)}
}
