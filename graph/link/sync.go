package link

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// callEdges resolves a synchronous call: its operation and whom it reaches.
func (s *service) callEdges(st start, row *knowledge.Row) {
	if row.Operation != nil {
		s.rpcEdges(st, row)
		return
	}
	for _, u := range s.firstTexts(row.Address, st, st.binds) {
		n := s.nameOf(u.text)
		host, path, ok := splitURL(n.text)
		e := edge{role: row.Role, row: row, protocol: row.Protocol, name: n}
		e.evidence = s.evidence(st, u.ev, n)
		if !ok {
			e.address = nil
			s.addEdges(e, st, u.binds)
			continue
		}
		h := n
		h.text = host
		e.address = []name{h}
		for _, m := range s.methodsOf(st, row, u.binds) {
			e.op = m + " " + path
			s.addEdges(e, st, u.binds)
		}
	}
}

// methodsOf is the HTTP method of a call or route; "*" when it is not known.
func (s *service) methodsOf(st start, row *knowledge.Row, b *binding) []string {
	var out []string
	for _, t := range s.firstTexts(row.Method, st, b) {
		if l, ok := t.text.literal(); ok {
			if l == "" {
				l = "GET" // what net/http does with an empty method
			}
			out = append(out, strings.ToUpper(l))
		}
	}
	if len(out) == 0 {
		out = []string{"*"}
	}
	return out
}

// rpcEdges resolves a call whose operation is an argument of its own.
func (s *service) rpcEdges(st start, row *knowledge.Row) {
	for _, op := range s.firstTexts(row.Operation, st, st.binds) {
		n := s.nameOf(op.text)
		if excludedRPC(n.text) {
			continue
		}
		e := edge{role: row.Role, row: row, protocol: row.Protocol, op: n.text, name: n}
		if n.resolution == graph.Unknown {
			e.op = "*"
		}
		e.evidence = s.evidence(st, op.ev, n)
		e.stream = s.streaming(st, row, op.binds)
		addresses := s.firstTexts(row.Address, st, op.binds)
		if len(addresses) == 0 {
			s.addEdges(e, st, op.binds)
		}
		for _, a := range addresses { // each client that the call is made on
			e.address = []name{s.nameOf(a.text)}
			s.addEdges(e, st, a.binds)
		}
	}
}

// excludedRPC tells the calls that every server answers and that say nothing of
// the system: health checks and reflection.
func excludedRPC(op string) bool {
	return strings.HasPrefix(op, "/grpc.health.") || strings.HasPrefix(op, "/grpc.reflection.")
}

func (s *service) streaming(st start, row *knowledge.Row, b *binding) string {
	if row.Streams[0] == nil {
		return "unary"
	}
	var on [2]bool
	for i, paths := range row.Streams {
		for _, t := range s.firstTexts(paths, st, b) {
			l, _ := t.text.literal()
			on[i] = on[i] || l == "true"
		}
	}
	switch {
	case on[0] && on[1]:
		return "bidi"
	case on[1]:
		return "client"
	}
	return "server"
}

// endpoints resolves the registration of operations that a service offers.
func (s *service) endpoints(st start, row *knowledge.Row) {
	if row.Service != nil {
		s.rpcEndpoints(st, row)
		return
	}
	if slices.ContainsFunc(s.mounts(), func(m mount) bool { return m.at == st.call && len(m.children) > 0 }) {
		return // a router below another one: its routes are the endpoints
	}
	for _, route := range s.firstTexts(row.Route, st, st.binds) {
		for _, prefix := range s.prefixes(st, row, route.binds) {
			verb, pattern := cutVerb(route.text)
			n := s.nameOf(joinRoute(prefix, pattern))
			e := edge{role: row.Role, row: row, protocol: row.Protocol, name: n}
			e.setHandler(s.behind(s.handler(st, row.Handler, route.binds)))
			for _, m := range s.methodsOf(st, row, route.binds) {
				pattern := n.text
				if m == "*" && verb != "" {
					m = verb
				}
				if !strings.HasPrefix(pattern, "/") {
					if i := strings.IndexByte(pattern, '/'); i > 0 { // a pattern with a host
						pattern = pattern[i:]
					} else {
						pattern = "/" + pattern
					}
				}
				e.op = m + " " + pattern
				if !plumbing(pattern) {
					s.addEdges(e, st, route.binds)
				}
			}
		}
	}
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

// plumbing tells the routes of every service that are not part of what it offers.
func plumbing(path string) bool {
	switch strings.TrimSuffix(strings.ToLower(path), "/") {
	case "/metrics", "/healthz", "/health", "/ready", "/readyz", "/livez", "/live", "/ping", "/_healthz", "/favicon.ico":
		return true
	}
	return strings.HasPrefix(path, "/debug/pprof")
}

// rpcEndpoints resolves the registration of a service with its methods.
func (s *service) rpcEndpoints(st start, row *knowledge.Row) {
	r := s.res
	for _, svc := range s.firstTexts(row.Service, st, st.binds) {
		name, ok := svc.text.literal()
		if !ok || excludedRPC("/"+name) {
			continue
		}
		impl := ""
		for _, a := range r.first(row.Impl, st.call, st.root, svc.binds, nil) {
			if a.dyn != "" {
				impl = a.dyn
			}
		}
		methods := 0
		for _, p := range row.Methods {
			for _, t := range r.texts(r.follow(p, st.call, st.root, svc.binds, nil)) {
				m, ok := t.text.literal()
				if !ok {
					continue
				}
				methods++
				e := edge{role: row.Role, row: row, protocol: row.Protocol, op: "/" + name + "/" + m}
				if full, _, ok := s.prog.method(impl, m, ""); ok {
					e.handler, e.label = s.prog.funcs[full], funcLabel(full)
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
				s.addEdge(edge{
					role: knowledge.Expose, protocol: in.Protocol, op: object + "." + lowerCamel(method),
					handler: t.fn, label: funcLabel(t.fn.name), at: at, place: t.fn.position(t.fn.f.Pos),
				})
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

// prefixes gives the paths below which the router of a route hangs.
func (s *service) prefixes(st start, row *knowledge.Row, b *binding) []text {
	args := st.call.val().Args
	if !strings.HasPrefix(st.call.callee(), "(") || len(args) == 0 {
		return []text{nil}
	}
	var out []text
	for _, a := range s.res.origins(args[0], st.root, b, nil) {
		for _, p := range s.prefixOf(a, 0) {
			if !containsText(out, p) {
				out = append(out, p)
			}
		}
	}
	if len(out) == 0 {
		out = []text{nil}
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
						out = append(out, joinRoute(p, o))
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
					s.res.apart(func() { m.children = s.res.first(row.Child, at, m.root, nil, nil) })
					s.mounted = append(s.mounted, m)
				}
			}
		}
	}
	return s.mounted
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

func trimEmptyParts(t text) text {
	var out text
	for _, p := range t {
		if p.kind != partLit || p.lit != "" {
			out = append(out, p)
		}
	}
	return out
}

// splitURL takes host (with port) and path out of a URL that may have holes.
func splitURL(u string) (host, path string, ok bool) {
	scheme, rest, found := strings.Cut(u, "://")
	if !found {
		// A symbolic or unknown base: ${ORDERS_URL}/orders, {x}/orders.
		if i := strings.IndexByte(u, '}'); i >= 0 && strings.HasPrefix(u, "${") {
			return u[:i+1], cleanPath(u[i+1:]), true
		}
		return "", "", false
	}
	if strings.ContainsAny(scheme, "{} ") {
		return "", "", false
	}
	end := len(rest)
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		end = i
	}
	host = rest[:end]
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	return host, cleanPath(rest[end:]), true
}

func cleanPath(p string) string {
	if i := strings.IndexAny(p, "?#"); i >= 0 {
		p = p[:i]
	}
	if p == "" {
		p = "/"
	}
	for strings.Contains(p, "//") {
		p = strings.ReplaceAll(p, "//", "/")
	}
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	if un, err := url.PathUnescape(p); err == nil && !strings.Contains(p, "%") {
		p = un
	}
	return p
}
