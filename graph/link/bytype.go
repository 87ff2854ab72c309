package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// ofType goes from a to what its type, or the function that it is, tells.
func (r *resolver) ofType(a answer, st knowledge.Step) []answer {
	switch st.Kind {
	case knowledge.StepType:
		typ := r.knownType(a)
		if name, ok := strings.CutSuffix(r.nameOfType(typ, st.Text), st.Cut); ok && name != "" {
			a.ev = r.typeEvidence(a, typeName(typ, "full"))
			return r.says(a, name)
		}
	case knowledge.StepProto:
		return r.protoName(a, st.Text)
	case knowledge.StepTypeArg:
		if args := typeArgs(r.knownType(a)); st.N < len(args) {
			return ofTyped(a, args[st.N])
		}
	case knowledge.StepParam:
		if f, skip := r.asFunc(a); f != nil && st.N+skip < int(f.f.Params) {
			return ofTyped(a, f.typeOf(flow.ValueID(st.N+skip)))
		}
		if args := r.signatureOf(a); st.N < len(args) {
			return ofTyped(a, args[st.N])
		}
	case knowledge.StepInside:
		if f, skip := r.asFunc(a); f != nil && st.N+skip < int(f.f.Params) {
			return one(value{kind: isParam, at: site{f, flow.ValueID(st.N + skip)}, fr: r.inside(f, a)}, a.binds, a.ev)
		}
	case knowledge.StepReturns:
		if f, _ := r.asFunc(a); f != nil {
			return r.returned(r.inside(f, a), 0, a.binds, a.ev)
		}
	case knowledge.StepFunc:
		if isFunction(a.kind) {
			name := funcLabel(a.name)
			if f := r.prog.funcs[a.name]; f != nil {
				a.ev = &trail{up: a.ev, at: a.at, where: f.position(f.f.Pos), note: "function " + name}
			}
			if st.Text == "full" {
				return r.runtimeName(a)
			}
			return r.says(a, name[strings.LastIndexByte(name, '.')+1:])
		}
	case knowledge.StepCases:
		return r.casesOf(a)
	case knowledge.StepKeys:
		var out []answer
		for _, e := range r.entriesOf(a, 0) {
			out = append(out, e.key...)
		}
		return out
	case knowledge.StepYields:
		return r.yields(a, st.N)
	case knowledge.StepMethods:
		var out []answer
		for _, m := range r.methodsOfType(r.knownType(a)) {
			out = append(out, r.says(a, m)...)
		}
		return out
	case knowledge.StepFields:
		return r.fieldNames(a, st.Text)
	case knowledge.StepResultOf:
		return r.resultOf(a, st.Text)
	}
	return nil
}

// casesOf lists the constants that a, a part of a parameter, is compared with in
// that function: the names that one handler of many tells apart.
func (r *resolver) casesOf(a answer) []answer {
	if a.kind != isParam {
		return nil
	}
	f := a.at.fn
	var out []answer
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		if v.Op != flow.OpBin || f.str(v.Name) != "==" {
			continue
		}
		x, y := v.Args[0], v.Args[1]
		if f.val(x).Op == flow.OpConst {
			x, y = y, x
		}
		if f.val(y).Op != flow.OpConst {
			continue
		}
		for _, o := range r.origins(x, a.fr, a.binds, nil) {
			if samePlace(o.value, o.binds, a.value, a.binds) {
				out = append(out, r.origins(y, a.fr, a.binds, a.ev.add(site{f, i}, "case"))...)
			}
		}
	}
	return out
}

func (v value) depth() int {
	if v.fr == nil {
		return 0
	}
	return v.fr.depth
}

// says is an answer that is this text.
func (r *resolver) says(a answer, s string) []answer {
	return one(value{kind: isText, at: a.at, fr: a.fr, name: s}, a.binds, a.ev)
}

// ofTyped is a value of which nothing is known but its type.
func ofTyped(a answer, typ string) []answer {
	return one(value{kind: isZero, at: a.at, fr: a.fr, dyn: typ}, a.binds, a.ev)
}

// asFunc is the function that a value is, and how many of its parameters come
// before those that a caller passes.
func (r *resolver) asFunc(a answer) (f *fn, skip int) {
	if !isFunction(a.kind) {
		return nil, 0
	}
	if f = r.prog.funcs[a.name]; f != nil && strings.HasPrefix(a.name, "(") {
		skip = 1
	}
	return f, skip
}

// inside is an activation of f, which a is a value of.
func (r *resolver) inside(f *fn, a answer) *frame {
	in := &frame{fn: f, depth: a.depth() + 1}
	if a.kind == isClosure || a.kind == isBound {
		in.clo, in.lex = a.at, a.fr
	}
	return in
}

// methodValue is the method name of a, where a has no field of that name.
func (r *resolver) methodValue(a answer, name string) []answer {
	typ := r.knownType(a)
	full, path, ok := r.prog.method(typ, name, "")
	if ok && r.prog.funcs[full] == nil && len(path) > 0 { // of an interface that is embedded
		var out []answer
		for _, x := range r.along(a, path) {
			if x.at != a.at || x.path != a.path {
				out = append(out, r.methodValue(x, name)...)
			}
		}
		return out
	}
	if !ok || r.prog.funcs[full] == nil {
		return nil
	}
	if d := r.prog.decls[typeName(typ, "full")]; d != nil {
		for _, f := range d.Fields {
			if d.pkg.Str(f.Name) == name {
				return nil
			}
		}
	}
	return one(value{kind: isFunc, at: a.at, fr: a.fr, name: full}, a.binds, a.ev)
}

// resultOf is what the method name of a returns.
func (r *resolver) resultOf(a answer, name string) []answer {
	full, path, ok := r.prog.method(r.knownType(a), name, "")
	if f := r.prog.funcs[full]; ok && f != nil {
		in := &frame{fn: f, depth: a.depth() + 1}
		if a.kind == isZero { // the type does not tell which value it is
			return r.returned(in, 0, a.binds, a.ev)
		}
		a.dyn = r.knownType(a)
		var out []answer
		for _, recv := range r.along(a, path) {
			out = append(out, r.returned(in, 0, &binding{next: recv.binds, of: in, object: &recv}, a.ev)...)
		}
		return out
	}
	typ := typeName(r.knownType(a), "full")
	for _, full := range []string{"(*" + typ + ")." + name, "(" + typ + ")." + name} {
		for _, row := range r.rows.Rows(full) {
			if row.Role == knowledge.Value {
				return r.valueOn(row, a)
			}
		}
	}
	if k, t := r.typeAt(a.value); t != 0 && k.under(t) == flow.Struct && !ok { // no method, but a field that holds a function
		var out []answer
		for _, f := range r.descend(a, knowledge.Step{Kind: knowledge.StepField, Text: name}, true) {
			out = append(out, r.ofType(f, knowledge.Step{Kind: knowledge.StepReturns})...)
		}
		return out
	}
	return nil
}

// valueOn is what a row says that a method of a results in, for a row that looks
// at nothing but the receiver.
func (r *resolver) valueOn(row *knowledge.Row, a answer) []answer {
	if len(row.Value) == 0 || slices.ContainsFunc(row.Value, func(p knowledge.Path) bool {
		return p.Steps[0].Kind != knowledge.StepRecv || p.More != nil
	}) {
		return nil
	}
	if row.Eval == "" {
		return r.walk([]answer{a}, row.Value[0].Steps[1:])
	}
	combos := []evalArgs{{binds: a.binds, ev: a.ev}}
	for _, p := range row.Value {
		var next []evalArgs
		for _, c := range combos {
			var ts []textAnswer
			all := r.seen(func() {
				ts = r.texts(slices.DeleteFunc(r.walk([]answer{{a.value, c.binds, c.ev}}, p.Steps[1:]), unsetField))
			})
			if len(ts) == 0 {
				ts = []textAnswer{{r.unset(a.at, all), c.binds, c.ev}}
			}
			next = append(next, c.with(settle(ts, c.binds))...)
		}
		combos = capped(r, next)
	}
	var out []answer
	for _, c := range combos {
		if t, ok := safely(evals[row.Eval], c.texts); ok {
			out = append(out, answer{value{kind: isText, at: a.at, fr: a.fr, name: t.key(), made: &t}, c.binds, c.ev})
		}
	}
	return out
}
