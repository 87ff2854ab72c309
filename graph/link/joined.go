package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// joined evaluates a path of several that are joined to one text. An operand that
// has no answer is empty; there is an answer when one that is no literal has.
func (r *resolver) joined(p knowledge.Path, s site, fr *frame, b *binding, ev *trail) []answer {
	out := []textAnswer{{nil, b, ev}}
	told := always(p.Steps[0].Kind) && !slices.ContainsFunc(p.More, func(o knowledge.Operand) bool { return !always(o.Steps[0].Kind) })
	add := func(steps []knowledge.Step, op byte) {
		var next []textAnswer
		for _, left := range out {
			as := r.steps(steps, s, fr, left.binds, left.ev)
			if steps[0].Kind == knowledge.StepRecv { // a field of the client that no code sets
				as = slices.DeleteFunc(as, unsetField)
			}
			rights := r.texts(as)
			told = told || len(rights) > 0 && !always(steps[0].Kind)
			if len(rights) == 0 {
				told = told && !always(steps[0].Kind) // the key of an entry that is not known
				rights = []textAnswer{{nil, left.binds, left.ev}}
			}
			for _, right := range rights {
				t := join(left.text, right.text)
				if op == '/' {
					t = reference(left.text, right.text)
				}
				next = append(next, textAnswer{t, right.binds, right.ev})
			}
		}
		out = capped(r, next)
	}
	add(p.Steps, '+')
	for _, o := range p.More {
		add(o.Steps, o.Op)
	}
	if !told {
		return nil
	}
	var as []answer
	for _, t := range out {
		as = append(as, answer{value{kind: isText, at: s, fr: fr, name: t.text.key(), made: &t.text}, t.binds, t.ev})
	}
	return as
}

// always reports whether a path with this root has an answer whatever the call.
func always(root knowledge.StepKind) bool {
	return root == knowledge.StepLiteral || root == knowledge.StepEachKey
}

// unsetField reports whether a is a field of what a library made that no code of
// the tree sets; of what is known as a text, too: a URL that was parsed.
func unsetField(a answer) bool {
	return a.path != nil && (a.kind == isExt || a.kind == isText || a.kind == isConst)
}

// reference is what ref means to who has the base URL base: ref alone when it is a
// whole URL, and else the path below base.
func reference(base, ref text) text {
	base, ref = trimEmptyParts(base), trimEmptyParts(ref)
	switch {
	case len(base) == 0:
		return ref
	case len(ref) == 0:
		return base
	case ref[0].kind == partLit && strings.Contains(ref[0].lit, "://"):
		return ref
	case ref[0].kind == partLit:
		ref = slices.Clone(ref)
		ref[0].lit = strings.TrimPrefix(ref[0].lit, "./")
	}
	return joinPath(base, ref)
}
