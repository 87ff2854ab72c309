package link

import (
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// givenReceivers lists the receivers of a method that only a library calls: of the
// method values that it is given, and of the objects that become one of its
// interfaces. None when one of them is not known.
func (r *resolver) givenReceivers(fr *frame, b *binding, ev *trail) []answer {
	if _, _, ok := definer(fr, b); ok {
		return nil
	}
	var out []answer
	for _, ref := range r.code.refs[fr.fn] {
		if ref.val().Op != flow.OpBound || ref.val().Aux != 0 {
			if len(r.code.usesOf(ref.fn, ref.v)) > 0 {
				return nil
			}
			continue // it only names what is bound
		}
		lex, nb := bindLex(fr, ref, b)
		out = append(out, r.origins(ref.val().Args[0], lex, nb, ev)...)
	}
	for _, s := range r.code.shown[fr.fn] {
		full, path, ok := r.prog.method(s.fn.typeOf(s.val().Args[0]), fr.fn.name[strings.LastIndexByte(fr.fn.name, '.')+1:], "")
		if !ok || full != fr.fn.name {
			return nil
		}
		r.apart(func() {
			for _, a := range r.origins(s.val().Args[0], newFrame(s.fn), nil, ev) {
				a.fr, a.binds = r.seal(a.fr, a.binds), b
				out = append(out, r.along(a, path)...)
			}
		})
	}
	for _, a := range out {
		if a.kind != isObject && a.kind != isGlobal {
			return nil
		}
	}
	return distinct(out)
}
