package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// call is a call of a function of the project, which is run, or of a library.
func (a *act) call(id flow.ValueID, v *flow.Value) val {
	if v.Flags&(flow.Go|flow.Defer) != 0 {
		a.effect()
		return val{}
	}
	args := make([]val, len(v.Args))
	for i, arg := range v.Args {
		args[i] = a.get(arg)
	}
	name := a.f.str(v.Name)
	switch v.Op {
	case flow.OpInvoke:
		recv := a.m.force(args[0])
		b, ok := recv.v.(boxed)
		if t := a.f.val(v.Args[0]).Type; !ok && a.f.pkg.Types[t].Kind == flow.TypeParam {
			b, ok = boxed{a.typeText(t), recv}, true
		}
		if !ok {
			return a.called(id, name, args)
		}
		for _, row := range a.m.r.rows.Rows(name) { // the same for all that implement it
			if row.Role == knowledge.Value && specials[row.Eval] != nil {
				return specials[row.Eval](a, args)
			}
		}
		if full, path, ok := a.m.r.prog.method(b.typ, a.f.str(v.Aux), ""); ok && len(path) == 0 {
			args[0] = a.receiver(b.val, b.typ, full)
			return a.called(id, full, args)
		}
		if _, lib := b.v.(*native); lib {
			args[0] = b.val
		}
		return a.called(id, name, args)
	case flow.OpCallValue:
		fn := a.m.force(args[0])
		c, ok := fn.v.(closure)
		if !ok {
			return a.unknown(id, args)
		}
		return a.apply(id, c, args[1:])
	}
	if strings.HasSuffix(name, ".init") && a.m.init { // of an imported package
		return val{}
	}
	return a.called(id, name, args)
}

// receiver is what a method called through an interface sees: the value, or a
// pointer to it.
func (a *act) receiver(x val, typ, full string) val {
	wants := strings.HasPrefix(full, "(*")
	cell, has := x.v.(*val)
	switch {
	case has && !wants && strings.HasPrefix(typ, "*"):
		return copied(*cell)
	case !has && wants:
		return val{v: &x}
	}
	return x
}

func (a *act) apply(id flow.ValueID, c closure, args []val) val {
	if c.recv != nil {
		args = append([]val{*c.recv}, args...)
	}
	if fn := a.m.r.prog.funcs[c.name]; fn != nil {
		return a.runs(id, fn, args, c.free)
	}
	return a.called(id, c.name, args)
}

// called runs the function name.
func (a *act) called(id flow.ValueID, name string, args []val) val {
	if fn := a.m.r.prog.funcs[name]; fn != nil {
		return a.runs(id, fn, args, nil)
	}
	for _, row := range a.m.r.rows.Rows(name) {
		if row.Role == knowledge.Value && row.Eval != "" && len(row.When) == 0 {
			if out, ok := a.applyRow(id, row, args); ok {
				return out
			}
		}
	}
	return a.unknown(id, args)
}

// unknown is the result of a call that is not run; what it may change is not known
// any more.
func (a *act) unknown(id flow.ValueID, args []val) val {
	lose(args)
	return a.input(id)
}

// lose forgets what the arguments of a call that is not run point to.
func lose(args []val) {
	for _, x := range args {
		if b, ok := x.v.(boxed); ok {
			x = b.val
		}
		switch p := x.v.(type) {
		case *val:
			*p = val{v: &native{}}
		case *mapping:
			p.lost = true
		case list:
			for _, e := range p {
				inner := e.v
				if b, ok := inner.(boxed); ok {
					inner = b.v
				}
				if cell, pointer := inner.(*val); pointer {
					*cell = val{v: &native{}}
				}
			}
		}
	}
}

// runs runs a function of the project.
func (a *act) runs(id flow.ValueID, fn *fn, args []val, free []val) val {
	m := a.m
	if !m.r.pure(fn) && !(m.init && initialises(fn)) {
		return a.unknown(id, args)
	}
	var fr *frame
	if a.fr != nil && a.times[id] < 2 && !slices.Contains(m.stack, fn) && len(free) == 0 {
		if call := a.f.val(id); call.Op == flow.OpCall {
			fr = m.r.enter(fn, site{a.f, id}, a.fr, site{}, nil)
		}
	}
	in := m.activation(fn, fr)
	in.free, in.targs = free, a.typeArgsOf(a.f.val(id), fn, args)
	for i, x := range args {
		if i < int(fn.f.Params) {
			in.set(flow.ValueID(i), copied(x))
		}
	}
	m.stack = append(m.stack, fn)
	res := in.run()
	m.stack = m.stack[:len(m.stack)-1]
	switch len(res) {
	case 0:
		return val{}
	case 1:
		return res[0]
	}
	return val{v: res}
}

// typeArgsOf are the type arguments of a call of fn, by the call or by the receiver.
func (a *act) typeArgsOf(call *flow.Value, fn *fn, args []val) []string {
	if call.Op == flow.OpCall && call.Aux != 0 {
		out := typeArgs("f[" + a.f.str(call.Aux) + "]")
		for i := range out {
			if strings.Contains(out[i], "$") {
				out[i] = substituted(out[i], a.typeArgs())
			}
		}
		return out
	}
	if fn.f.Parent != 0 { // a function literal in a generic function
		return a.targs
	}
	if _, method := methodName(fn.name); method && len(args) > 0 {
		x := args[0]
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
		if rec, ok := x.v.(*record); ok {
			return typeArgs(rec.typ)
		}
	}
	return nil
}

// initialises reports whether f is run when its package is initialised.
func initialises(f *fn) bool {
	name := f.name[strings.LastIndexByte(f.name, '.')+1:]
	return name == "init" || strings.HasPrefix(name, "init#")
}

// builtin is a call of a built-in function.
func (a *act) builtin(id flow.ValueID, v *flow.Value) val {
	args := make([]val, len(v.Args))
	for i, arg := range v.Args {
		args[i] = a.get(arg)
	}
	switch a.f.str(v.Name) {
	case "len", "cap":
		x := a.m.force(args[0])
		if cell, ok := x.v.(*val); ok {
			x = *cell
		}
		switch c := x.v.(type) {
		case text:
			return val{v: int64(len(a.m.literalOf(x)))}
		case list:
			return val{v: int64(len(c))}
		case *array:
			return val{v: int64(len(c.elems))}
		case *mapping:
			return val{v: int64(len(c.keys))}
		case nil:
			return val{v: int64(0)}
		}
		a.m.giveUp("the length of what is known only at run time")
	case "append":
		x, y := a.m.force(args[0]), a.m.force(args[1])
		if _, ok := y.v.(text); ok { // append([]byte, string...)
			y = a.m.runes(y, "byte")
		}
		l, ok := x.v.(list)
		more, ok2 := y.v.(list)
		if !ok && x.v != nil || !ok2 && y.v != nil {
			a.m.giveUp("a list that is known only at run time")
		}
		added := make(list, len(more))
		for i, e := range more {
			c := copied(*e)
			added[i] = &c
		}
		a.m.steps += len(more)
		return val{append(l, added...), union(x.from, y.from)}
	case "copy":
		x, y := a.m.force(args[0]), a.m.force(args[1])
		if _, ok := y.v.(text); ok {
			y = a.m.runes(y, "byte")
		}
		dst, _ := x.v.(list)
		src, _ := y.v.(list)
		vs := make([]val, min(len(dst), len(src)))
		for i := range vs {
			vs[i] = copied(*src[i])
		}
		for i := range vs {
			*dst[i] = vs[i]
		}
		return val{v: int64(len(vs))}
	case "delete":
		if mp, ok := args[0].v.(*mapping); ok {
			if hash, ok := hashable(a.m.force(args[1])); ok {
				mp.remove(hash)
				return val{}
			}
		}
	case "min", "max":
		return a.extreme(args, a.f.str(v.Name) == "max")
	case "print", "println":
		return val{}
	}
	return a.unknown(id, args)
}

func (a *act) extreme(args []val, largest bool) val {
	best := a.m.force(args[0])
	for _, x := range args[1:] {
		x = a.m.force(x)
		var less bool
		if _, num := x.v.(int64); num {
			less = a.m.intOf(x) < a.m.intOf(best)
		} else {
			less = a.m.literalOf(x) < a.m.literalOf(best)
		}
		if less != largest {
			best = x
		}
	}
	return best
}
