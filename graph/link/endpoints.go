package link

import (
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// endpoints resolves the registration of operations that a service offers.
func (s *service) endpoints(st start, row *knowledge.Row) {
	if row.Service != nil {
		s.rpcEndpoints(st, row)
		return
	}
	if row.Operation != nil {
		s.operations(st, row)
		return
	}
	if slices.ContainsFunc(s.mounts(), func(m mount) bool { return m.at == st.call && s.hasRouters(m) }) {
		return // a router below another one: its routes are the endpoints
	}
	for _, route := range s.toldTexts(row.Route, st) {
		if s.ignored(st, row, route.binds) {
			continue
		}
		for _, prefix := range s.prefixes(st, row, route.binds) {
			verb, pattern := cutVerb(route.text)
			n := s.nameOf(joinRoute(prefix, pattern))
			if route, ok := joinRoute(prefix, pattern).literal(); ok && n.resolution == graph.Unknown {
				n = name{text: route, resolution: graph.Constant} // "/" is a whole route
			}
			n.text = strings.TrimSuffix(braced(n.text, row.Params), "{$}")
			e := edge{role: row.Role, row: row, protocol: row.Protocol, name: n}
			written := s.setEndpoint(&e, st, s.handlers(st, row, route.binds))
			for _, m := range s.methodsOf(st, row, route.binds) {
				pattern := n.text
				if m == "*" && verb != "" {
					m = verb
				}
				if !strings.HasPrefix(pattern, "/") {
					if i := strings.IndexByte(pattern, '/'); i > 0 && row.Params == "" && strings.ContainsAny(pattern[:i], ".:") { // a pattern with a host
						pattern = pattern[i:]
					} else {
						pattern = "/" + pattern
					}
				}
				e.op = m + " " + pattern
				switch {
				case plumbing(pattern):
				case written:
					s.addEdge(e)
				default:
					s.addEdges(e, st, route.binds)
				}
			}
		}
	}
}

// operations resolves the registration of operations that are named as a whole.
func (s *service) operations(st start, row *knowledge.Row) {
	for _, t := range s.operationTexts(st, row) {
		prefixes := []text{nil}
		if row.Join != "" {
			prefixes = s.prefixes(st, row, t.binds)
		}
		for _, prefix := range prefixes {
			n := s.nameOf(separated(prefix, row.Join, t.text))
			if excludedRPC(n.text) {
				continue
			}
			e := edge{role: row.Role, row: row, protocol: row.Protocol, op: n.text, name: n}
			if n.resolution == graph.Unknown {
				e.op = "*"
			}
			if h := s.implementation(st, row, t.binds, n.text); h != nil {
				s.setHandler(&e, []target{{fn: h}})
				e.at = site{h, 0}
				e.place = h.position(h.f.Pos)
				s.addEdge(e)
				continue
			}
			if s.setEndpoint(&e, st, s.handlers(st, row, t.binds)) {
				s.addEdge(e)
			} else {
				s.addEdges(e, st, t.binds)
			}
		}
	}
}

// implementation is the method of the registered object that an operation runs:
// what the operation ends with, perhaps with a capital letter.
func (s *service) implementation(st start, row *knowledge.Row, b *binding, op string) *fn {
	name := op[strings.LastIndexAny(op, "/.")+1:]
	if name == "" {
		return nil
	}
	for _, a := range s.res.first(row.Impl, st.call, st.root, b, nil) {
		for _, m := range []string{name, strings.ToUpper(name[:1]) + name[1:]} {
			for _, v := range s.res.methodValue(a, m) {
				if f := s.prog.funcs[v.name]; f != nil && !f.generated() { // not the stub of an unimplemented method
					return f
				}
			}
		}
	}
	return nil
}

// braced writes the parameters of a route as {id}, without what they must match;
// style is how the library writes them.
func braced(route, style string) string {
	segments := strings.Split(route, "/")
	for i, seg := range segments {
		switch {
		case style == "colon" && strings.HasPrefix(seg, ":"):
			name := strings.TrimLeft(seg, ":")
			if j := strings.IndexAny(name, "<(?"); j >= 0 {
				name = name[:j]
			}
			segments[i] = "{" + name + "}"
		case style == "colon" && len(seg) > 1 && seg[0] == '*':
			segments[i] = "{" + seg[1:] + "...}"
		case strings.HasPrefix(seg, "{") && strings.HasSuffix(seg, "}"):
			if name, pattern, ok := strings.Cut(seg[1:len(seg)-1], ":"); ok {
				segments[i] = "{" + name + "}"
				if pattern == "*" || pattern == ".*" {
					segments[i] = "{" + name + "...}"
				}
			}
			segments[i] = strings.ReplaceAll(segments[i], "?}", "}")
		}
	}
	return strings.Join(segments, "/")
}

// cutVerb takes the method off a pattern of the form "METHOD /path".
func cutVerb(route text) (verb string, pattern text) {
	if len(route) == 0 || route[0].kind != partLit {
		return "", route
	}
	verb, rest, ok := strings.Cut(route[0].lit, " ")
	if !ok || strings.ToUpper(verb) != verb || strings.Contains(verb, "/") {
		return "", route
	}
	return verb, join(lit(strings.TrimLeft(rest, " ")), route[1:])
}

// ignored reports whether the handler is one that is no part of what a service
// offers, by what made it.
func (s *service) ignored(st start, row *knowledge.Row, b *binding) bool {
	as := s.through(s.res.first(row.Handler, st.call, st.root, b, nil))
	return len(as) > 0 && !slices.ContainsFunc(as, func(a answer) bool {
		return !slices.ContainsFunc(s.in.Knowledge.Rows(a.name), func(r *knowledge.Row) bool {
			return r.Role == knowledge.Ignore || r.Role == knowledge.Expose && a.kind == isExt // told where it is made
		})
	})
}

// plumbing tells the routes of every service that are not part of what it offers,
// whatever they hang below.
func plumbing(path string) bool {
	path = strings.TrimSuffix(strings.ToLower(path), "/")
	if strings.Contains(path, "/debug/pprof") || strings.Contains(path, "/debug/vars") {
		return true
	}
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "metrics", "healthz", "health", "ready", "readyz", "readiness", "livez", "live", "liveness", "ping", "_healthz", "favicon.ico":
		return !strings.Contains(path, "{")
	}
	return false
}

// rpcEndpoints resolves the registration of a service with its methods.
func (s *service) rpcEndpoints(st start, row *knowledge.Row) {
	r := s.res
	for _, svc := range s.toldTexts(row.Service, st) {
		name, ok := svc.text.literal()
		if !ok {
			s.addEdges(edge{role: row.Role, row: row, protocol: row.Protocol, op: "*", name: s.nameOf(svc.text)}, st, svc.binds)
			continue
		}
		if excludedRPC("/" + name) {
			continue
		}
		impls := slices.DeleteFunc(r.first(row.Impl, st.call, st.root, svc.binds, nil), func(a answer) bool { return a.dyn == "" })
		methods := 0
		for _, p := range row.Methods {
			for _, t := range r.texts(r.follow(p, st.call, st.root, svc.binds, nil)) {
				m, ok := t.text.literal()
				if !ok {
					continue
				}
				methods++
				e := edge{role: row.Role, row: row, protocol: row.Protocol, op: "/" + name + "/" + m}
				if hs := s.rpcMethod(impls, m); len(hs) > 0 {
					s.setHandler(&e, hs)
				}
				if e.handler != nil { // where it is written says more than where it is registered
					e.at = site{e.handler, 0}
					e.place = e.handler.position(e.handler.f.Pos)
					s.addEdge(e)
					continue
				}
				s.addEdges(e, st, svc.binds)
			}
		}
		if methods == 0 {
			s.addEdges(edge{role: row.Role, row: row, protocol: row.Protocol, op: "/" + name + "/*"}, st, svc.binds)
		}
	}
}

// rpcMethod is the method of the last of impls that answers the RPC method m, of
// which generated code makes an exported name; not the stub of an unimplemented one.
func (s *service) rpcMethod(impls []answer, m string) []target {
	if len(impls) == 0 {
		return nil
	}
	for _, name := range []string{m, upperCamel(m)} {
		if hs := s.methodOn(impls[len(impls)-1], name); len(hs) > 0 && !hs[0].fn.generated() {
			return hs
		}
	}
	return nil
}

// upperCamel is the name that generated Go code has for a name in a .proto file.
func upperCamel(name string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// resolverAt writes the operation that a generated call of a resolver exposes.
func (s *service) resolverAt(at site) {
	typ, method, ok := strings.Cut(strings.TrimPrefix(at.callee(), "("), ").")
	if !ok {
		return
	}
	typ = typ[strings.LastIndexByte(typ, '.')+1:]
	for _, in := range s.in.Knowledge.Interfaces() {
		object, ok := strings.CutSuffix(typ, in.Suffix)
		if !ok || object == "" || !slices.Contains(at.fn.pkg.Imports, in.Package) {
			continue
		}
		for _, t := range s.res.targetsAt(at) {
			if t.fn != nil && !t.fn.generated() {
				e := edge{
					role: knowledge.Expose, protocol: in.Protocol, op: object + "." + lowerCamel(method),
					at: at, place: t.fn.position(t.fn.f.Pos),
				}
				s.setHandler(&e, []target{{fn: t.fn}})
				s.addEdge(e)
			}
		}
	}
}

// lowerCamel turns an exported Go name into a field name: ID is id, URLFor urlFor.
func lowerCamel(name string) string {
	rs := []rune(name)
	for i := range rs {
		if i > 0 && i+1 < len(rs) && unicode.IsLower(rs[i+1]) || unicode.IsLower(rs[i]) {
			break
		}
		rs[i] = unicode.ToLower(rs[i])
	}
	return string(rs)
}
