package link

import (
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// prefixes gives the paths below which the router of a route hangs.
func (s *service) prefixes(st start, row *knowledge.Row, b *binding) []text {
	routers := s.res.first(row.From, st.call, st.root, b, nil)
	if args := st.call.val().Args; row.From == nil && strings.HasPrefix(st.call.callee(), "(") && len(args) > 0 {
		routers = s.res.origins(args[0], st.root, b, nil)
	}
	own := []text{nil}
	if ts := s.firstTexts(row.Prefix, st, b); len(ts) > 0 {
		own = nil
		for _, t := range ts {
			own = append(own, t.text)
		}
	}
	var out []text
	for _, a := range routers {
		for _, p := range s.prefixOf(a, 0) {
			for _, o := range own {
				if p := joinRoute(p, o); !containsText(out, p) {
					out = append(out, p)
				}
			}
		}
	}
	if len(out) == 0 {
		out = own
	}
	return out
}

func containsText(ts []text, t text) bool {
	for _, x := range ts {
		if x.key() == t.key() {
			return true
		}
	}
	return false
}

// prefixOf gives the paths below which the routes of the router a hang: by how
// it was derived, and by where it is mounted.
func (s *service) prefixOf(a answer, depth int) []text {
	if depth > 8 {
		return []text{nil}
	}
	r := s.res
	if a.kind == isExt {
		for _, row := range s.in.Knowledge.Rows(a.name) {
			if row.Role != knowledge.Derive {
				continue
			}
			own := []text{nil}
			if row.Prefix != nil {
				own = nil
				for _, t := range r.texts(r.first(row.Prefix, a.at, a.fr, a.binds, nil)) {
					own = append(own, t.text)
				}
			}
			var out []text
			for _, base := range r.first(row.From, a.at, a.fr, a.binds, nil) {
				for _, p := range s.prefixOf(base, depth+1) {
					for _, o := range own {
						if row.Join != "" {
							out = append(out, separated(p, row.Join, o))
						} else {
							out = append(out, joinRoute(p, o))
						}
					}
				}
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return s.mountsOf(a, depth)
}

// mountsOf gives the paths at which the router a is mounted on others.
func (s *service) mountsOf(a answer, depth int) []text {
	r := s.res
	var out []text
	for _, m := range s.mounts() {
		for _, child := range m.children {
			if !samePlace(child.value, child.binds, a.value, a.binds) {
				continue
			}
			for _, base := range r.first(m.row.From, m.at, m.root, child.binds, nil) {
				for _, p := range s.prefixOf(base, depth+1) {
					for _, t := range r.texts(r.first(m.row.Prefix, m.at, m.root, child.binds, nil)) {
						out = append(out, joinRoute(p, t.text))
					}
				}
			}
		}
	}
	if len(out) == 0 {
		out = []text{nil}
	}
	return out
}

// A mount is a call that hangs a router below a path of another.
type mount struct {
	at       site
	row      *knowledge.Row
	root     *frame
	children []answer
}

func (s *service) mounts() []mount {
	if s.mounted != nil {
		return s.mounted
	}
	s.mounted = []mount{}
	for _, f := range s.code.funcs {
		for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
			at := site{f, i}
			for _, row := range s.rowsAt(at) {
				if row.Role == knowledge.Mount {
					m := mount{at: at, row: row, root: newFrame(f)}
					s.res.apart(func() { m.children = s.through(s.res.first(row.Child, at, m.root, nil, nil)) })
					s.mounted = append(s.mounted, m)
				}
			}
		}
	}
	return s.mounted
}

// hasRouters reports whether what is mounted has routes of its own.
func (s *service) hasRouters(m mount) bool {
	return slices.ContainsFunc(m.children, func(a answer) bool {
		return s.in.Knowledge.IsRouter(typeName(s.res.knownType(a), "full"))
	})
}

// through goes from handlers through the middleware around them: what a function
// passes its own parameters on to, and what a library made of another handler.
func (s *service) through(as []answer) []answer {
	for range maxWrapped {
		var next []answer
		moved := false
		for _, a := range as {
			if a.kind == isBound && strings.HasSuffix(a.name, ").ServeHTTP") { // h.ServeHTTP stands for h
				next, moved = append(next, s.res.origins(a.at.val().Args[0], a.fr, a.binds, a.ev)...), true
			} else if in := s.inside(a); len(in) > 0 {
				next, moved = append(next, in...), true
			} else {
				next = append(next, a)
			}
		}
		as = s.res.limit(next)
		if !moved {
			break
		}
	}
	return as
}

const maxWrapped = 6 // middleware around one another

// inside gives the handlers that the closure a passes its first parameter on to.
func (s *service) inside(a answer) []answer {
	f, _ := s.res.asFunc(a)
	if f == nil || a.kind != isClosure || f.f.Params == 0 {
		return nil
	}
	fr := &frame{fn: f, clo: a.at, lex: a.fr, depth: a.depth() + 1}
	var out []answer
	for i := f.firstInstr(); int(i) < len(f.f.Values); i++ {
		v := f.val(i)
		if v.Op != flow.OpCallValue && v.Op != flow.OpInvoke || !slices.Contains(v.Args[1:], 0) {
			continue
		}
		for _, x := range s.res.origins(v.Args[0], fr, a.binds, a.ev) {
			if x.kind != isUnknown && x.kind != isParam {
				out = append(out, x)
			}
		}
	}
	return out
}

// joinRoute joins a prefix and a route with one slash. A route of the form
// "METHOD /path" keeps its method in front.
func joinRoute(prefix, route text) text {
	prefix, route = trimEmptyParts(prefix), trimEmptyParts(route)
	if len(prefix) == 0 {
		return route
	}
	if len(route) == 0 || len(route) == 1 && route[0].lit == "/" && route[0].kind == partLit {
		return prefix
	}
	return joinPath(prefix, route)
}

// separated joins a prefix and a name; an empty one has no separator.
func separated(prefix text, sep string, name text) text {
	prefix, name = trimEmptyParts(prefix), trimEmptyParts(name)
	if len(prefix) == 0 || len(name) == 0 {
		return join(prefix, name)
	}
	return join(prefix, lit(sep), name)
}

// trimEmptyParts leaves out empty pieces.
func trimEmptyParts(t text) text {
	var out text
	for _, p := range t {
		if p.kind != partLit || p.lit != "" {
			out = append(out, p)
		}
	}
	return out
}
