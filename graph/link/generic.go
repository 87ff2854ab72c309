package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// instantiated is the text of the type t in the activation fr: for a type
// parameter, or a pointer to one, what it is an instance with. Generic code is
// summarised once, so that only the call that made the activation, or its
// receiver, tells.
func (r *resolver) instantiated(k *pkg, t flow.TypeID, fr *frame, b *binding) string {
	text := k.text(t)
	if k.Types[pointee(k, t)].Kind != flow.TypeParam {
		return text
	}
	arg := typeArgOf(fr, b)
	if _, method := methodName(fr.fn.name); method && arg == "" {
		for _, recv := range r.origins(0, fr, b, nil) {
			if recv.kind == isObject && recv.fr != nil {
				arg = typeArgOf(recv.fr, recv.binds)
			}
		}
	}
	if arg == "" {
		return text
	}
	return text[:len(text)-len(strings.TrimLeft(text, "*"))] + arg
}

// typeArgOf is the type argument of the call that made the activation, if it has
// just one.
func typeArgOf(fr *frame, b *binding) string {
	call, _, ok := caller(fr, b)
	if !ok || call.val().Op != flow.OpCall {
		return ""
	}
	arg := call.fn.str(call.val().Aux)
	if strings.Contains(arg, ",") {
		return ""
	}
	return arg
}

// zeroInstances are the zero values that a variable of a type parameter may be, by
// who calls the function, or by its receiver.
func (r *resolver) zeroInstances(s site, fr *frame, b *binding, ev *trail) []answer {
	zero := func(typ string, b *binding) answer {
		return answer{value{kind: isZero, at: s, fr: fr, dyn: typ}, b, ev}
	}
	if arg := typeArgOf(fr, b); arg != "" {
		return []answer{zero(arg, b)}
	}
	var out []answer
	if _, method := methodName(fr.fn.name); method {
		n := slices.Index(typeArgs(fr.fn.typeOf(0)), s.fn.typeOf(s.v))
		for _, recv := range r.origins(0, fr, b, nil) {
			if args := typeArgs(r.typeOf(recv)); n >= 0 && n < len(args) {
				out = append(out, zero(args[n], recv.binds))
			}
		}
		return out
	}
	for _, call := range r.callersOf(fr.fn) {
		for _, up := range r.ascend(fr, call, b) {
			if arg := typeArgOf(fr, up.binds); arg != "" {
				out = append(out, zero(arg, up.binds))
			}
		}
	}
	return out
}
