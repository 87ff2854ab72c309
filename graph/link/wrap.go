package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/knowledge"
)

// A wrap is middleware that runs around the routes of routers.
type wrap struct {
	routers []answer
	runs    []runner
}

// wrapAt reads a call that gives middleware to a router.
func (s *service) wrapAt(st start, row *knowledge.Row) wrap {
	w := wrap{routers: s.res.first(row.From, st.call, st.root, st.binds, nil)}
	for _, t := range s.handlers(st, row, st.binds) {
		w.runs = append(w.runs, s.runner(t))
	}
	return w
}

// wrapRoutes adds to each route the middleware of its router and of those above it.
func (s *service) wrapRoutes() {
	if len(s.wraps) == 0 {
		return
	}
	for i := range s.edges {
		e := &s.edges[i]
		if e.role != knowledge.Expose {
			continue
		}
		for _, w := range e.approaches {
			s.res.query()
			chain := s.routersOf(w, e.row)
			for _, m := range s.wraps {
				if slices.ContainsFunc(m.routers, func(a answer) bool {
					return slices.ContainsFunc(chain, func(b answer) bool { return samePlace(a.value, a.binds, b.value, b.binds) })
				}) {
					e.runs = append(e.runs, m.runs...)
				}
			}
		}
	}
}

// routersOf lists the router that a route is registered on, and those above it.
func (s *service) routersOf(w approach, row *knowledge.Row) []answer {
	chain := s.res.first(row.From, w.at, w.fr, w.binds, nil)
	if args := w.at.val().Args; row.From == nil && strings.HasPrefix(w.at.callee(), "(") && len(args) > 0 {
		chain = s.res.origins(args[0], w.fr, w.binds, nil)
	}
	for i := 0; i < len(chain) && len(chain) < maxRouters; i++ {
		for _, up := range s.routersAbove(chain[i]) {
			if !slices.ContainsFunc(chain, func(b answer) bool { return samePlace(up.value, up.binds, b.value, b.binds) }) {
				chain = append(chain, up)
			}
		}
	}
	return chain
}

const maxRouters = 32

// routersAbove lists what the router a was derived from and mounted on.
func (s *service) routersAbove(a answer) []answer {
	var out []answer
	if a.kind == isExt {
		for _, row := range s.in.Knowledge.Rows(a.name) {
			if row.Role == knowledge.Derive {
				out = append(out, s.res.first(row.From, a.at, a.fr, a.binds, nil)...)
			}
		}
	}
	for _, m := range s.mounts() {
		for _, child := range m.children {
			if samePlace(child.value, child.binds, a.value, a.binds) {
				out = append(out, s.res.first(m.row.From, m.at, m.root, child.binds, nil)...)
			}
		}
	}
	return out
}
