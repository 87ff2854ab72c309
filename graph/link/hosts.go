package link

import (
	"net"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/deploy"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A hostIndex finds the service behind a network address.
type hostIndex struct {
	in       Input
	services []*service
	byUnit   map[*deploy.Unit][]*service
	names    map[*service][]string
}

func indexHosts(in Input, services []*service) *hostIndex {
	h := &hostIndex{in: in, services: services, byUnit: map[*deploy.Unit][]*service{}, names: map[*service][]string{}}
	for _, s := range services {
		var hosts []string
		for _, u := range s.units() {
			h.byUnit[u] = append(h.byUnit[u], s)
			hosts = append(hosts, u.Hosts...)
		}
		hosts = append(hosts, s.registered...)
		if d := s.declaredAs(); d != nil {
			hosts = append(hosts, d.Hosts...)
		}
		slices.Sort(hosts)
		h.names[s] = slices.Compact(hosts)
	}
	return h
}

func (h *hostIndex) of(s *service) []string { return h.names[s] }

// find gives the services of the system that answer to an address.
func (h *hostIndex) find(address string) []*service {
	host, port := splitAddress(address)
	if said := h.declared(host, port); said != nil {
		return said
	}
	if isLocal(host) {
		return h.byPort(port)
	}
	var out []*service
	add := func(s *service) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if h.in.Deploy != nil {
		for _, u := range h.in.Deploy.UnitsByHost(address) {
			for _, s := range h.byUnit[u] {
				add(s)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	label := clusterName(host)
	for _, s := range h.services {
		if sameHost(s.id, host) || sameHost(s.id, label) || slices.Contains(h.names[s], host) {
			add(s)
		}
	}
	for _, s := range h.services { // of a binary with several, whichever has the route
		if len(out) == 0 && s.menu != nil && (sameHost(s.binary, host) || sameHost(s.binary, label)) {
			binary := s.binary
			for _, x := range h.services {
				if x.binary == binary && x.main == s.main {
					add(x)
				}
			}
		}
	}
	return out
}

// declared gives the services that the configuration says have a host, with its
// port or without.
func (h *hostIndex) declared(host, port string) []*service {
	var out []*service
	for _, s := range h.services {
		if d := s.declaredAs(); d != nil && d.has(host, port) {
			out = append(out, s)
		}
	}
	return out
}

// has reports whether a host, perhaps with its port, is one of the declared ones.
func (d *Declared) has(host, port string) bool {
	return slices.ContainsFunc(d.Hosts, func(own string) bool {
		return strings.EqualFold(own, host) || port != "" && strings.EqualFold(own, net.JoinHostPort(host, port))
	})
}

// clusterName is the service of a Kubernetes name: svc.ns, svc.ns.svc,
// svc.ns.svc.cluster.local; of any other host it is the whole.
func clusterName(host string) string {
	name, rest, _ := strings.Cut(host, ".")
	_, below, deep := strings.Cut(rest, ".")
	if deep && (below == "svc" || strings.HasPrefix(below, "svc.")) || !deep && rest != "" && !public[rest] && net.ParseIP(host) == nil {
		return name
	}
	return host
}

// public are the last labels of names that are no namespace.
var public = map[string]bool{"com": true, "org": true, "net": true, "io": true, "dev": true, "app": true, "ai": true, "co": true, "cloud": true}

// byPort finds the services that listen on a port of this machine, themselves or in a
// container of which the port is published there.
func (h *hostIndex) byPort(port string) []*service {
	if out := h.byPublished(port); len(out) > 0 {
		return out
	}
	var out []*service
	for _, s := range h.services {
		for _, l := range s.listens {
			if _, p := splitAddress(l); p != "" && p == port && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

func (h *hostIndex) byPublished(port string) []*service {
	var out []*service
	if h.in.Deploy == nil || port == "" {
		return nil
	}
	for i := range h.in.Deploy.Units {
		u := &h.in.Deploy.Units[i]
		if !slices.Contains(u.Published, port) {
			continue
		}
		for _, s := range h.byUnit[u] {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// sameHost compares a service's name to a host name, in which _ is not allowed.
func sameHost(id, host string) bool {
	fold := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, "_", "-")) }
	return fold(id) == fold(host)
}

// splitAddress takes host and port out of an address such as dns:///a:80,
// http://a:80 or a:80.
func splitAddress(address string) (host, port string) {
	if scheme, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
		// A name to be resolved: scheme://authority/name, where the last part says
		// which service it is.
		if _, name, ok := strings.Cut(rest, "/"); ok && !web[scheme] && name != "" {
			name, _, _ = strings.Cut(name, "?")
			name = strings.TrimRight(name, "/")
			address = name[strings.LastIndexByte(name, '/')+1:]
		}
	}
	if i := strings.IndexByte(address, '/'); i >= 0 && !strings.Contains(address, "${") {
		address = address[:i]
	}
	if h, p, err := net.SplitHostPort(address); err == nil {
		return h, p
	}
	return address, ""
}

// web are the schemes of addresses that are no names to be resolved.
var web = map[string]bool{"http": true, "https": true, "ws": true, "wss": true, "tcp": true, "amqp": true, "nats": true}

func isLocal(host string) bool {
	switch host {
	case "", "localhost", "127.0.0.1", "0.0.0.0", "::1", "::":
		return true
	}
	return false
}

// call writes a synchronous call with the service that it reaches.
func (a *assembler) call(s *service, e *edge, entries *entries) {
	var to string
	var ok bool
	switch {
	case e.row.System != "":
		to, ok = a.channelTarget(e)
	case e.protocol == "graphql":
		to, ok = a.addressedTarget(s, e)
	case e.row.Operation != nil && e.protocol != "http":
		to, ok = a.operationTarget(e)
	default:
		to, ok = a.hostTarget(s, e)
	}
	if !ok {
		n := e.name
		if n.reason == "" {
			n.reason = "whom it reaches is not known"
		}
		a.unresolved(s, e, n)
		return
	}
	e.callee = to
	deadline := ""
	if e.deadline {
		deadline = "yes"
	}
	c := graph.Call{
		From: s.id, To: to, Protocol: e.protocol, Operation: e.op, Streaming: e.stream, Deadline: deadline,
		Entrypoints: entries.leadingTo(e), Position: e.place, Evidence: e.evidence,
	}
	for i := range a.top.Calls { // the same call once more, as with a query and without
		if same := &a.top.Calls[i]; sameCall(same, &c) {
			same.Entrypoints = merged(same.Entrypoints, c.Entrypoints)
			return
		}
	}
	a.top.Calls = append(a.top.Calls, c)
}

func sameCall(x, y *graph.Call) bool {
	return x.Position == y.Position && x.From == y.From && x.To == y.To && x.Protocol == y.Protocol && x.Operation == y.Operation
}

// operationTarget finds the callee of an RPC: the service that offers the
// operation; when several do, the one at the address.
func (a *assembler) operationTarget(e *edge) (string, bool) {
	svc := operationOwner(e.op)
	servers := a.exposed[offer{e.protocol, svc}]
	if len(servers) == 1 {
		return servers[0].id, true
	}
	for _, n := range e.address {
		for _, x := range a.hosts.anywhere(n) {
			if len(servers) == 0 || slices.Contains(servers, x) {
				return x.id, true
			}
		}
	}
	if len(servers) > 1 {
		e.name.reason = "several services register " + svc + " and the address does not tell which"
		return "", false
	}
	for _, n := range e.address {
		if n.resolution == graph.Symbolic && svc != e.op {
			continue // the name of the RPC service says more than that of a setting
		}
		if to, ok := a.outsideAt(n); ok {
			return to, true
		}
	}
	if svc == e.op { // it does not tell who offers it
		return "", false
	}
	return a.outside(svc[strings.LastIndexByte(svc, '.')+1:], ""), true
}

// An offer is what a service registers as a whole: an RPC service of a protocol.
type offer struct{ protocol, name string }

// operationOwner is the RPC service that an operation belongs to:
// /package.Service/Method, Service/Method; any other operation stands for itself.
func operationOwner(op string) string {
	svc, _, ok := strings.Cut(strings.TrimPrefix(op, "/"), "/")
	if !ok || svc == "" {
		return op
	}
	return svc
}

// channelTarget finds the callee of a request over a broker: who subscribes to
// the channel that is the operation.
func (a *assembler) channelTarget(e *edge) (string, bool) {
	sep, one, rest, _ := wildcards(e.row.System)
	found := a.answering(e, func(name string) bool { return name == e.op })
	if len(found) == 0 && sep != "" {
		found = a.answering(e, func(name string) bool { return matches(name, e.op, sep, one, rest) })
	}
	if len(found) > 1 {
		e.name.reason = "several services answer to " + e.op
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// answering lists the services that subscribe to, or offer, what takes names.
func (a *assembler) answering(e *edge, takes func(name string) bool) []string {
	var found []string
	for _, s := range a.services {
		for i := range s.edges {
			x := &s.edges[i]
			answers := x.role == knowledge.Subscribe && x.system == e.row.System || x.role == knowledge.Expose && x.protocol == e.protocol
			if answers && !slices.Contains(found, s.id) && takes(x.name.text) {
				found = append(found, s.id)
			}
		}
	}
	return found
}

// hostTarget finds the callee of a call by its address.
func (a *assembler) hostTarget(s *service, e *edge) (string, bool) {
	for _, n := range e.address {
		found := a.hosts.anywhere(n)
		several := len(found) > 1
		if several {
			found = slices.DeleteFunc(found, func(x *service) bool { return !x.offers(e.op) })
		}
		if len(found) == 1 {
			return found[0].id, true
		}
		host, _ := splitAddress(n.text)
		switch {
		case len(found) > 1:
			e.name.reason = "several services answer to " + n.text + " and have a route for " + e.op
		case several:
			e.name.reason = "several services answer to " + n.text + " and none has a route for " + e.op
		case isLocal(host):
			e.name.reason = "no service of the system listens at " + n.text
		case strings.HasPrefix(host, "${"):
			a.ambiguous(s, e, host)
			return a.outside(host, ""), true
		case strings.ContainsAny(host, "{}"):
		default:
			return a.outside(hostName(host), host), true
		}
	}
	return "", false
}

// offers reports whether the service exposes an HTTP operation.
func (s *service) offers(op string) bool {
	for i := range s.edges {
		if e := &s.edges[i]; e.role == knowledge.Expose && routeTakes(e.op, op) {
			return true
		}
	}
	return false
}

// routeTakes reports whether the route "METHOD /a/{id}" takes the request
// "METHOD /a/7"; a run-time part fits anything.
func routeTakes(route, request string) bool {
	rm, rp, _ := strings.Cut(route, " ")
	qm, qp, _ := strings.Cut(request, " ")
	if rm != qm && rm != "*" && qm != "*" {
		return false
	}
	rs, qs := strings.Split(strings.Trim(rp, "/"), "/"), strings.Split(strings.Trim(qp, "/"), "/")
	for i, r := range rs {
		switch {
		case strings.HasPrefix(r, "*"), strings.HasSuffix(r, "...}"):
			return true
		case i >= len(qs):
			return false
		case r != qs[i] && !strings.HasPrefix(r, "{") && !strings.HasPrefix(r, ":") && !strings.HasPrefix(qs[i], "{"):
			return false
		}
	}
	return len(rs) == len(qs) || strings.HasSuffix(rp, "/") && rp != "/"
}

// hostName is what an external service is called: the first label of a name
// inside a cluster, the whole of a public one.
func hostName(host string) string {
	labels := strings.Split(host, ".")
	if len(labels) == 1 || strings.Contains(host, ".svc") || net.ParseIP(host) != nil {
		if net.ParseIP(host) != nil {
			return host
		}
		return labels[0]
	}
	if last := labels[len(labels)-1]; last == "local" || last == "internal" {
		return labels[0]
	}
	return host
}

// outside notes a service that has no code here.
func (a *assembler) outside(id, host string) string {
	for i := range a.in.Services {
		if d := &a.in.Services[i]; d.External && (d.Name == id || d.has(id, "") || d.has(host, "")) {
			x := a.external[d.Name]
			if x == nil {
				x = &graph.Service{ID: d.Name, Kind: graph.KindExternal, Hosts: slices.Sorted(slices.Values(d.Hosts))}
				a.external[d.Name] = x
			}
			return d.Name
		}
	}
	for _, s := range a.services {
		if s.id == id {
			id += " (external)"
		}
	}
	x := a.external[id]
	if x == nil {
		x = &graph.Service{ID: id, Kind: graph.KindExternal}
		a.external[id] = x
	}
	if host != "" && host != id && !slices.Contains(x.Hosts, host) {
		x.Hosts = append(x.Hosts, host)
		slices.Sort(x.Hosts)
	}
	return id
}
