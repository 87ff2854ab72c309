package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// isEndless reports whether nothing gives the call e a deadline, whoever makes it. A
// context or a client of which it is not known where it comes from may have one.
func (s *service) isEndless(e *edge) bool {
	if e.deadline || e.row == nil || len(e.row.Endless) == 0 || len(e.approaches) == 0 {
		return false
	}
	for _, ap := range e.approaches {
		for _, p := range e.row.Endless {
			s.res.query()
			as := s.res.follow(p, ap.at, ap.fr, ap.binds, nil)
			if len(as) == 0 || slices.ContainsFunc(as, func(a answer) bool { return !s.lasts(a, 0) }) {
				return false
			}
		}
	}
	return !slices.ContainsFunc(e.ways, func(way []site) bool { return slices.ContainsFunc(way, s.isGuarded) })
}

// maxLasts is how many contexts, or clients, may be made of one another.
const maxLasts = 12

// lasts reports whether rows say that what a is ends by itself never.
func (s *service) lasts(a answer, depth int) bool {
	if depth > maxLasts || a.path != nil || s.res.cut || s.res.truncated {
		return false
	}
	var rows []*knowledge.Row
	switch a.kind {
	case isGlobal, isText, isUnknown:
		name := a.name
		if a.kind == isUnknown && a.made != nil {
			name, _ = a.made.literal()
		}
		if s.isTouched(name) {
			return false
		}
		rows = s.in.Knowledge.Rows(name)
	case isExt:
		rows = s.in.Knowledge.Rows(a.at.callee())
	case isObject:
		rows = s.in.Knowledge.Made(strings.TrimPrefix(a.at.fn.typeOf(a.at.v), "*"))
	}
	known := false
	st := start{call: a.at, root: a.fr, binds: a.binds}
	for _, row := range rows {
		switch {
		case row.Role == knowledge.Deadline && s.res.holds(row, st):
			return false
		case row.Role == knowledge.Endless && s.res.holds(row, st):
			known = true
			for _, from := range s.res.first(row.From, st.call, st.root, st.binds, nil) {
				if !s.lasts(from, depth+1) {
					return false
				}
			}
		}
	}
	return known
}

// isTouched reports whether the code changes a variable of a library, or a field of
// what it points to.
func (s *service) isTouched(global string) bool {
	for _, f := range s.code.funcs {
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			v := f.val(i)
			if v.Op != flow.OpStore {
				continue
			}
			at := f.val(v.Args[0])
			for at.Op == flow.OpFieldAddr || at.Op == flow.OpLoad {
				at = f.val(at.Args[0])
			}
			if at.Op == flow.OpGlobal && f.str(at.Name) == global {
				return true
			}
		}
	}
	return false
}

// isGuarded reports whether a call stands in a function that a library runs and may
// give up on.
func (s *service) isGuarded(at site) bool {
	for f := at.fn; f != nil; f = s.prog.funcs[f.str(f.f.Parent)] {
		for _, ref := range s.code.refs[f] {
			for _, call := range s.res.passedTo(ref) {
				if slices.ContainsFunc(s.rowsAt(call), func(row *knowledge.Row) bool {
					return len(row.Handler) > 0 && (row.Role == knowledge.Breaker || row.Role == knowledge.Deadline)
				}) {
					return true
				}
			}
		}
		if f.f.Parent == 0 {
			break
		}
	}
	return false
}
