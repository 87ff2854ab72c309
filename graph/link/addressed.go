package link

import (
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// addressedTarget finds the callee of an operation whose name does not tell who
// offers it: every GraphQL server has a Query. The address decides; where it tells
// nothing, the one service that offers just this operation.
func (a *assembler) addressedTarget(s *service, e *edge) (string, bool) {
	at := *e
	at.address = nil
	known := false
	for _, n := range e.address {
		if n.resolution == graph.Unknown {
			continue
		}
		if host, _, ok := splitURL(n.text); ok {
			n.text = host
		}
		at.address = append(at.address, n)
		known = known || len(a.hosts.find(n.text)) > 0
	}
	to, ok := a.hostTarget(s, &at)
	if servers := a.exposed[offer{e.protocol, e.op}]; !ok && !known && len(servers) == 1 {
		return servers[0].id, true
	}
	e.name.reason = at.name.reason
	return to, ok
}

// outsideAt names the service at an address of which no code is here: after the
// host, or after the setting that holds it.
func (a *assembler) outsideAt(n name) (string, bool) {
	host, _ := splitAddress(n.text)
	switch {
	case n.resolution == graph.Symbolic && strings.HasPrefix(host, "${"):
		return a.outside(host, ""), true
	case n.resolution == graph.Symbolic || n.resolution == graph.Unknown || isLocal(host) || strings.ContainsAny(host, "{}"):
		return "", false
	case strings.HasPrefix(n.text, "kubernetes://"): // service.namespace
		name, _, _ := strings.Cut(host, ".")
		return a.outside(name, host), true
	}
	return a.outside(hostName(host), host), true
}

// registeredName is the name under which others find a process; of a path, as
// etcd has it, what it ends with.
func registeredName(name, form string) string {
	if form == "path" {
		name = strings.TrimRight(name, "/")
		name = name[strings.LastIndexByte(name, '/')+1:]
	}
	return name
}
