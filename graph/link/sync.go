package link

import (
	"net/url"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// callEdges resolves a synchronous call: its operation and whom it reaches.
func (s *service) callEdges(st start, row *knowledge.Row) {
	if row.Operation != nil {
		s.rpcEdges(st, row)
		return
	}
	urls := s.urlTexts(st, row)
	known := slices.ContainsFunc(urls, func(u textAnswer) bool { _, _, ok := splitURL(s.nameOf(u.text).text); return ok })
	for _, u := range urls {
		n := s.nameOf(u.text)
		host, path, ok := splitURL(n.text)
		e := edge{role: row.Role, row: row, protocol: row.Protocol, name: n}
		e.ev, e.evidence = u.ev, s.evidence(st, u.ev, n)
		if !ok {
			if open := len(u.text) == 0 || u.text[0].kind == partHole; open || !known { // what is no URL is not called where another is one
				s.addEdges(e, st, u.binds)
			}
			continue
		}
		h := n
		h.text = host
		e.address = []name{h}
		e.deadline = s.hasDeadline(st, row, u.binds)
		if row.Params != "" {
			path = braced(path, row.Params)
		}
		if s.namedByURL(e, path, st, u.binds) {
			continue
		}
		if isWholeSetting(n.text) {
			path = unknownPath
		}
		for _, m := range s.methodsOf(st, row, u.binds) {
			e.op = m + " " + path
			s.addEdges(e, st, u.binds)
		}
	}
}

// unknownPath is the path of a request of which the whole URL is a setting.
const unknownPath = "{path}"

// isWholeSetting reports whether nothing but a setting, and perhaps a query, makes the
// URL: then what stands behind the host is in the setting, too.
func isWholeSetting(u string) bool {
	i := strings.IndexByte(u, '}') + 1
	return i > 0 && strings.HasPrefix(u, "${") && (i == len(u) || u[i] == '?' || u[i] == '#')
}

// urlTexts resolves the URL of a call, below each base that its client may have.
func (s *service) urlTexts(st start, row *knowledge.Row) []textAnswer {
	urls := s.toldTexts(row.Address, st)
	if row.From == nil {
		return urls
	}
	var out []textAnswer
	for _, u := range urls {
		for _, base := range s.prefixes(st, row, u.binds) {
			out = append(out, textAnswer{reference(base, u.text), u.binds, u.ev})
		}
	}
	return out
}

// hasDeadline reports whether a path of the row shows that the call has one.
func (s *service) hasDeadline(st start, row *knowledge.Row, b *binding) bool {
	for _, a := range s.res.first(row.Deadline, st.call, st.root, b, nil) {
		switch a.kind {
		case isUnknown, isParam:
		case isConst:
			if v := a.at.fn.str(a.at.val().Name); v != "0" && v != "" {
				return true
			}
		default:
			return true
		}
	}
	return false
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
	for _, op := range s.operationTexts(st, row) {
		n := s.nameOf(op.text)
		if row.Form == "url" {
			n.text = lastSegments(n.text)
		}
		if excludedRPC(n.text) {
			continue
		}
		e := edge{role: row.Role, row: row, protocol: row.Protocol, op: n.text, name: n}
		if n.resolution == graph.Unknown {
			e.op = "*"
		}
		e.ev, e.evidence = op.ev, s.evidence(st, op.ev, n)
		e.stream = s.streaming(st, row, op.binds)
		e.deadline = s.hasDeadline(st, row, op.binds)
		addresses := s.firstTexts(row.Address, st, op.binds)
		if len(addresses) == 0 {
			s.addEdges(e, st, op.binds)
		}
		for _, a := range addresses { // each client that the call is made on
			address := s.nameOf(a.text)
			if host, _, ok := splitURL(address.text); ok && row.Form == "url" {
				address.text = host
			}
			e.address = []name{address}
			s.addEdges(e, st, a.binds)
		}
	}
}

// lastSegments is the operation at the end of a URL: /package.Service/Method.
func lastSegments(u string) string {
	parts := strings.Split(strings.TrimRight(u, "/"), "/")
	if len(parts) < 2 {
		return u
	}
	return "/" + strings.Join(parts[len(parts)-2:], "/")
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

// splitURL takes host (with port) and path out of a URL that may have holes.
func splitURL(u string) (host, path string, ok bool) {
	scheme, rest, found := strings.Cut(u, "://")
	if found && strings.HasPrefix(rest, "/") && !web[scheme] { // discovery:///orders/path
		host, path, _ := strings.Cut(strings.TrimLeft(rest, "/"), "/")
		return host, cleanPath(path), host != ""
	}
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
