package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
)

// yields is what the iterator it passes as argument n to the function that it is
// given: of a library's, what its row says under the name (n).
func (r *resolver) yields(it answer, n int) []answer {
	if it.kind == isExt && it.path == nil {
		for _, row := range r.rows.Rows(it.name) {
			if paths := row.Results["("+strconv.Itoa(n)+")"]; len(paths) > 0 {
				return r.first(paths, it.at, it.fr, it.binds, it.ev)
			}
		}
		return nil
	}
	f, skip := r.asFunc(it)
	if f == nil || skip >= int(f.f.Params) {
		return nil
	}
	in := r.inside(f, it)
	var out []answer
	for _, u := range r.code.usesOf(f, flow.ValueID(skip)) {
		if v := f.val(u); v.Op == flow.OpCallValue && v.Args[0] == flow.ValueID(skip) && n+1 < len(v.Args) {
			out = append(out, r.origins(v.Args[n+1], in, it.binds, it.ev.add(site{f, u}, "yielded"))...)
		}
	}
	return out
}

// yielded is what the iterator of a library passes to fr, the body of a loop over
// it, as the parameter id.
func (r *resolver) yielded(id flow.ValueID, fr *frame, b *binding, ev *trail) []answer {
	if fr.fn.f.Parent == 0 {
		return nil
	}
	var out []answer
	for _, ref := range r.code.refs[fr.fn] {
		over, ok := r.loopOver(ref)
		if !ok {
			continue
		}
		lex, nb := bindLex(fr, ref, b)
		if clo, known, ok := definer(fr, b); ok {
			if clo != ref {
				continue
			}
			lex, nb = known, b
		}
		for _, it := range r.origins(over, lex, nb, ev) {
			if it.kind == isExt {
				out = append(out, r.yields(it, int(id))...)
			}
		}
	}
	return out
}

// loopOver gives the iterator that the closure ref is the loop body of: what is
// called with nothing but it.
func (r *resolver) loopOver(ref site) (iterator flow.ValueID, ok bool) {
	uses := r.code.usesOf(ref.fn, ref.v)
	if len(uses) != 1 || ref.val().Op != flow.OpClosure {
		return 0, false
	}
	v := ref.fn.val(uses[0])
	return v.Args[0], v.Op == flow.OpCallValue && len(v.Args) == 2 && v.Args[1] == ref.v
}

// isLoopBody reports whether the closure f is the body of a loop over a function:
// it says whether to go on, and is given to nothing but an iterator.
func (r *resolver) isLoopBody(f *fn) bool {
	if f.f.Parent == 0 || f.f.Results != 1 || !strings.HasSuffix(f.str(f.f.Sig), ")(bool)") {
		return false
	}
	return slices.ContainsFunc(r.code.refs[f], func(ref site) bool {
		uses := r.code.usesOf(ref.fn, ref.v)
		if len(uses) != 1 || ref.val().Op != flow.OpClosure {
			return false
		}
		v := ref.fn.val(uses[0])
		return (v.Op == flow.OpCallValue && len(v.Args) == 2 || v.Op == flow.OpCall && len(v.Args) == 1) && v.Args[len(v.Args)-1] == ref.v
	})
}
