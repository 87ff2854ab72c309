package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
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
			in := newFrame(f)
			if a.kind == isClosure || a.kind == isBound {
				in.clo, in.lex = a.at, a.fr
			}
			return r.returned(in, 0, a.binds, a.ev)
		}
	case knowledge.StepFunc:
		if isFunction(a.kind) {
			name := funcLabel(a.name)
			if f := r.prog.funcs[a.name]; f != nil {
				a.ev = &trail{up: a.ev, at: a.at, where: f.position(f.f.Pos), note: "function " + name}
			}
			return r.says(a, name[strings.LastIndexByte(name, '.')+1:])
		}
	case knowledge.StepCases:
		return r.casesOf(a)
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

// nameOfType is typeName with the package's own name where the type was read, and
// the form "%T", in which pointers show.
func (r *resolver) nameOfType(typ, form string) string {
	full := typeName(typ, "full")
	d := r.prog.decls[full]
	if form != "pkg.T" && form != "%T" || full == "" {
		return typeName(typ, form)
	}
	name := short(full)
	if d != nil {
		name = d.pkg.Name + name[strings.IndexByte(name, '.'):]
	}
	if form == "%T" {
		name = typ[:len(typ)-len(strings.TrimLeft(typ, "*"))] + name
	}
	return name
}

// typeEvidence adds where the type is declared, which is where its name is from.
func (r *resolver) typeEvidence(a answer, typ string) *trail {
	d := r.prog.decls[typ]
	if d == nil {
		return a.ev
	}
	where := graph.Position{File: d.pkg.Files[d.Pos.File].Name, Line: int(d.Pos.Line), Column: int(d.Pos.Col)}
	return &trail{up: a.ev, at: a.at, where: where, note: "type " + short(typ)}
}

// ofTyped is a value of which nothing is known but its type.
func ofTyped(a answer, typ string) []answer {
	return one(value{kind: isZero, at: a.at, fr: a.fr, dyn: typ}, a.binds, a.ev)
}

// knownType is the type of a value in the text of its package.
func (r *resolver) knownType(a answer) string {
	if t := r.typeOf(a); t != "" {
		return t
	}
	switch a.kind {
	case isParam:
		if a.path == nil {
			return a.at.fn.typeOf(a.at.v)
		}
	case isExt, isGlobal, isUnknown:
		if k, t := r.typeAt(a.value); t != 0 {
			return k.text(t)
		}
	}
	return ""
}

// typeName writes a type as "T", "pkg.T" or "full", without pointers and type
// arguments.
func typeName(typ, form string) string {
	typ = strings.TrimLeft(typ, "*")
	if i := strings.IndexByte(typ, '['); i > 0 {
		typ = typ[:i]
	}
	if strings.ContainsAny(typ, " ({") || strings.HasPrefix(typ, "[") || !strings.Contains(typ, ".") {
		return "" // a type without a name, or a type parameter
	}
	switch form {
	case "T":
		typ = short(typ)
		return typ[strings.LastIndexByte(typ, '.')+1:]
	case "pkg.T":
		return short(typ)
	}
	return typ
}

// typeArgs are the type arguments of a generic type.
func typeArgs(typ string) []string {
	i := strings.IndexByte(typ, '[')
	if i < 1 || !strings.HasSuffix(typ, "]") {
		return nil
	}
	var out []string
	depth, start, in := 0, 0, typ[i+1:len(typ)-1]
	for j := range len(in) {
		switch in[j] {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(in[start:j]))
				start = j + 1
			}
		}
	}
	return append(out, strings.TrimSpace(in[start:]))
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

// signatureOf are the types of the parameters of a function value that is not of
// the tree.
func (r *resolver) signatureOf(a answer) []string {
	if !isFunction(a.kind) && a.kind != isParam || a.path != nil {
		return nil
	}
	k, t := a.at.fn.pkg, a.at.val().Type
	if k.Types[t].Kind == flow.Named && k.Types[t].Elem != 0 {
		t = k.Types[t].Elem
	}
	if k.Types[t].Kind != flow.Signature {
		return nil
	}
	var out []string
	for _, arg := range k.Types[t].Args {
		out = append(out, k.text(arg))
	}
	return out
}

// methodsOfType are the names of the exported methods of a type of the tree.
func (r *resolver) methodsOfType(typ string) []string {
	typ = typeName(typ, "full")
	var out []string
	if d := r.prog.decls[typ]; d != nil && !d.Interface {
		for _, m := range d.Methods {
			if name := d.pkg.Str(m.Name); name[0] >= 'A' && name[0] <= 'Z' {
				out = append(out, name)
			}
		}
	}
	return out
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
	full, _, ok := r.prog.method(r.knownType(a), name, "")
	if f := r.prog.funcs[full]; ok && f != nil {
		return r.returned(newFrame(f), 0, a.binds, a.ev)
	}
	typ := typeName(r.knownType(a), "full")
	for _, full := range []string{"(*" + typ + ")." + name, "(" + typ + ")." + name} {
		for _, row := range r.rows.Rows(full) {
			if row.Role == knowledge.Value {
				return r.valueOn(row, a)
			}
		}
	}
	return nil
}

// valueOn is what a row says that a method of a results in, for a row that looks
// at nothing but the receiver.
func (r *resolver) valueOn(row *knowledge.Row, a answer) []answer {
	var args []text
	for _, p := range row.Value {
		if p.Steps[0].Kind != knowledge.StepRecv || p.More != nil {
			return nil
		}
		ts := r.texts(slices.DeleteFunc(r.walk([]answer{a}, p.Steps[1:]), unsetField))
		if len(ts) == 0 {
			ts = []textAnswer{{text: hole("", a.at, "nothing sets it")}}
		}
		args = append(args, ts[0].text)
	}
	if row.Eval == "" {
		return r.walk([]answer{a}, row.Value[0].Steps[1:])
	}
	t, ok := safely(evals[row.Eval], args)
	if !ok {
		return nil
	}
	return one(value{kind: isText, at: a.at, fr: a.fr, name: t.key(), made: &t}, a.binds, a.ev)
}
