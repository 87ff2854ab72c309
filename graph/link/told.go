package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// untold is the answer where there is none, so that a relation is reported and
// not lost.
func (s *service) untold(st start, paths []knowledge.Path, all bool) textAnswer {
	what := s.res.subjectOf(st.call, paths)
	why := "nothing in the code says what " + what + " is"
	if !all {
		why = givenUp(what)
	}
	return textAnswer{binds: st.binds, text: hole("", st.call, why)}
}

// toldTexts is firstTexts, or the answer that there is none.
func (s *service) toldTexts(paths []knowledge.Path, st start) []textAnswer {
	var ts []textAnswer
	all := s.res.seen(func() { ts = s.firstTexts(paths, st, st.binds) })
	if len(ts) > 0 {
		return ts
	}
	return []textAnswer{s.untold(st, paths, all)}
}

// firstTexts gives the texts of the first path that tells anything; one that is
// known only at run time counts when no other path tells more. Of paths that begin
// at the same value, each that it may be goes its own way: one receiver was made
// for a queue, another for a subscription.
func (s *service) firstTexts(paths []knowledge.Path, st start, b *binding) []textAnswer {
	var least []textAnswer
	for len(paths) > 0 {
		group := paths[:1]
		for len(group) < len(paths) && sameRoot(paths[0], paths[len(group)]) {
			group = paths[:len(group)+1]
		}
		paths = paths[len(group):]
		ts, told := s.groupTexts(group, st, b)
		if told && (len(least) == 0 || group[0].Steps[0].Kind != knowledge.StepLiteral) {
			return ts
		}
		if len(least) == 0 {
			least = ts
		}
	}
	return least
}

func sameRoot(p, q knowledge.Path) bool {
	list := func(p knowledge.Path) bool { return len(p.Steps) > 1 && p.Steps[1].Kind == knowledge.StepElem }
	return p.More == nil && q.More == nil && p.Steps[0] == q.Steps[0] && !list(p) && !list(q)
}

// groupTexts is firstTexts for paths with one root.
func (s *service) groupTexts(paths []knowledge.Path, st start, b *binding) (ts []textAnswer, told bool) {
	tells := func(ts []textAnswer) bool {
		return slices.ContainsFunc(ts, func(t textAnswer) bool { return t.text.tells() })
	}
	if len(paths) == 1 {
		ts = s.res.textsAlong(paths[0], st.call, st.root, b)
		return ts, tells(ts)
	}
	for _, root := range s.res.steps(paths[0].Steps[:1], st.call, st.root, b, nil) {
		var best []textAnswer
		for _, p := range paths {
			here := s.res.textsFrom([]answer{root}, p.Steps[1:])
			if len(best) == 0 || tells(here) && !tells(best) {
				best = here
			}
			if tells(best) {
				break
			}
		}
		ts = append(ts, best...)
	}
	return dropEmpty(dedupe(ts)), tells(ts)
}

// tells reports whether a part of the text is known.
func (t text) tells() bool {
	return slices.ContainsFunc(t, func(p part) bool { return p.kind == partConfig || p.kind == partLit && p.lit != "" })
}

// word is the text of a lesser attribute, "" when it is not known.
func (s *service) word(st start, paths []knowledge.Path, b *binding) string {
	if len(paths) == 0 {
		return ""
	}
	for _, t := range s.firstTexts(paths, st, b) {
		if len(t.text) == 1 && t.text[0].computed {
			continue // what a library or a missing method gives says nothing
		}
		if n := s.nameOf(t.text); n.resolution != graph.Unknown {
			return n.text
		}
	}
	return ""
}
