package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

const maxGeneric = 8 // generic calls inside one another

// An instance is what the type parameters of an activation are, for the callers
// that binds chooses.
type instance struct {
	args  []string
	binds *binding
}

// instantiated is the text of the type t in the activation fr, with what its type
// parameters are instances of, where that is one thing.
func (r *resolver) instantiated(k *pkg, t flow.TypeID, fr *frame, b *binding) string {
	text := k.text(t)
	if !strings.Contains(text, "$") {
		return text
	}
	if is := r.instances(fr, b, 0); len(is) == 1 {
		return substituted(text, is[0].args)
	}
	return text
}

// instances tells what the type parameters of the activation fr are. Generic code
// is summarised once, so that only the call that made the activation, or its
// receiver, tells.
func (r *resolver) instances(fr *frame, b *binding, depth int) []instance {
	if depth > maxGeneric || fr == nil {
		return nil
	}
	if clo, lex, ok := definer(fr, b); ok && clo.val().Op == flow.OpClosure { // in a generic function
		return r.instances(lex, b, depth+1)
	}
	if call, up, ok := caller(fr, b); ok && call.val().Op == flow.OpCall && call.val().Aux != 0 {
		return r.instancesOf(typeArgs("f["+call.fn.str(call.val().Aux)+"]"), up, b, depth)
	}
	var out []instance
	if _, method := methodName(fr.fn.name); method {
		for _, recv := range r.origins(0, fr, b, nil) {
			typ := recv.dyn
			if k, t := r.typeAt(recv.value); typ == "" && t != 0 {
				typ = k.text(t)
			}
			if args := typeArgs(strings.TrimLeft(typ, "*")); args != nil {
				out = append(out, r.instancesOf(args, recv.fr, recv.binds, depth)...)
			}
		}
		return out
	}
	if _, _, ok := caller(fr, b); ok {
		return nil
	}
	for _, s := range r.callersOf(fr.fn) {
		if s.val().Op == flow.OpCall && s.val().Aux != 0 && s.fn != fr.fn {
			up, nb := bindCall(fr, s, b)
			out = append(out, r.instancesOf(typeArgs("f["+s.fn.str(s.val().Aux)+"]"), up, nb, depth)...)
		}
	}
	return out
}

// instancesOf is what args are in the activation fr.
func (r *resolver) instancesOf(args []string, fr *frame, b *binding, depth int) []instance {
	if !slices.ContainsFunc(args, func(a string) bool { return strings.Contains(a, "$") }) {
		return []instance{{args, b}}
	}
	var out []instance
	for _, outer := range r.instances(fr, b, depth+1) {
		in := make([]string, len(args))
		for i, a := range args {
			in[i] = substituted(a, outer.args)
		}
		out = append(out, instance{in, outer.binds})
	}
	return out
}

// assertedParam is the value arg asserted to a type parameter: each instance has what
// is of its type; of an interface, everything.
func (r *resolver) assertedParam(arg flow.ValueID, param string, fr *frame, b *binding, ev *trail) []answer {
	is := r.instances(fr, b, 0)
	if len(is) == 0 {
		return r.origins(arg, fr, b, ev)
	}
	var out []answer
	for _, in := range is {
		want := substituted(param, in.args)
		d := r.prog.decls[strings.TrimLeft(want, "*")]
		for _, a := range r.origins(arg, fr, in.binds, ev) {
			if a.dyn == want || a.dyn == "" || d == nil || d.Interface {
				out = append(out, a)
			}
		}
	}
	return out
}

// converted is the value arg as an interface: its type is that of arg, of which
// generic code has one for each of its instances.
func (r *resolver) converted(s site, arg flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	f := fr.fn
	text := f.pkg.text(f.val(arg).Type)
	is := []instance{{nil, b}}
	if strings.Contains(text, "$") {
		if known := r.instances(fr, b, 0); len(known) > 0 {
			is = known
		}
	}
	var out []answer
	for _, in := range is {
		var as []answer
		all := r.seen(func() { as = r.origins(arg, fr, in.binds, ev) })
		if len(as) == 0 { // a zero value: its type is known all the same
			as = one(value{kind: isUnknown, at: s, fr: fr, name: r.whyUnset(site{f, arg}, all)}, in.binds, ev)
		}
		for _, a := range as {
			a.dyn = substituted(text, in.args)
			out = append(out, a)
		}
	}
	return out
}

// substituted is the text of a type with args in place of its type parameters.
func substituted(text string, args []string) string {
	if len(args) == 0 {
		return text
	}
	before, rest, ok := strings.Cut(text, "$")
	if !ok {
		return text
	}
	n := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	i, err := strconv.Atoi(rest[:n])
	if err != nil || i >= len(args) {
		return before + "$" + rest[:n] + substituted(rest[n:], args)
	}
	return before + args[i] + substituted(rest[n:], args)
}
