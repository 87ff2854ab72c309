package link

import (
	"github.com/msatopo/msatopo/graph/flow"
)

const maxEnum = 32 // constants of one type that are told as what a value of it may be

// stringer is the text of a value of a type with a String or Error method: what
// the method gives for a constant, or, when only the type is known, for each of
// its constants.
func (r *resolver) stringer(a answer) ([]textAnswer, bool) {
	typ := a.dyn
	if typ == "" || a.kind == isText || a.kind == isConfig {
		return nil, false
	}
	full, path, ok := r.prog.method(typ, "String", "")
	if !ok || len(path) > 0 {
		return nil, false
	}
	f := r.prog.funcs[full]
	if f == nil {
		return nil, false
	}
	var recvs []val
	ev := a.ev
	switch a.kind {
	case isConst:
		c, ok := constant(a.at.fn.pkg, a.at.val().Type, a.at.fn.str(a.at.val().Name), a.ev)
		if !ok {
			return nil, false
		}
		recvs = []val{c}
	case isObject, isZero:
		return nil, false
	default:
		recvs, _ = r.enumOf(typ, a.ev)
	}
	var out []textAnswer
	for _, recv := range recvs {
		for _, o := range r.interpret(a.binds, func(m *machine) val { return m.method(f, recv) }) {
			t, is := o.val.v.(text)
			if o.why != "" || !is {
				return []textAnswer{{hole("", a.at, "formatted by a String method"), a.binds, a.ev}}, true
			}
			t = bare(t)
			if len(t) == 1 {
				t[0].val = recv.v
			}
			out = append(out, textAnswer{t, o.binds, evidenceOf(o.val.from, t, ev)})
		}
	}
	if len(out) == 0 {
		return []textAnswer{{hole("", a.at, "formatted by a String method"), a.binds, a.ev}}, true
	}
	return out, true
}

// method runs a method on a value that is known.
func (m *machine) method(f *fn, recv val) val {
	if !m.r.pure(f) {
		m.giveUp("it changes what others see")
	}
	a := m.activation(f, nil)
	a.set(0, recv)
	res := a.run()
	if len(res) != 1 {
		m.giveUp("it gives several results")
	}
	return res[0]
}

// enumOf lists the constants of a type of the project, when it has a few.
func (r *resolver) enumOf(typ string, ev *trail) ([]val, bool) {
	d := r.prog.decls[typ]
	if d == nil {
		return nil, false
	}
	var out []val
	seen := map[any]bool{}
	for i := range d.pkg.Consts {
		c := &d.pkg.Consts[i]
		if d.pkg.text(c.Type) != typ {
			continue
		}
		v, ok := constant(d.pkg, c.Type, d.pkg.Str(c.Value), ev)
		if hash, is := hashable(v); ok && is && !seen[hash] {
			seen[hash] = true
			out = append(out, v)
		}
	}
	if len(out) > maxEnum {
		r.truncated = true
		return nil, false
	}
	return out, len(out) > 0
}

// everyConstant lists what a value of an enum type may be, when nothing tells more.
func (m *machine) everyConstant(k *pkg, t flow.TypeID, b *binding, ev *trail) []alternative {
	if k.Types[t].Kind != flow.Named || isString(k, t) {
		return nil
	}
	vs, _ := m.r.enumOf(k.text(t), ev)
	var out []alternative
	for _, v := range vs {
		out = append(out, alternative{v, b})
	}
	return out
}
