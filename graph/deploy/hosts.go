package deploy

import (
	"net"
	"slices"
	"strings"
)

func (s *Set) indexHosts() {
	s.hosts, s.published = map[string][]int{}, map[string][]int{}
	for i, u := range s.Units {
		for _, h := range slices.Concat(u.Hosts, u.symbols) {
			h = strings.ToLower(h)
			s.hosts[h] = append(s.hosts[h], i)
		}
		for _, p := range u.Published {
			s.published[p] = append(s.published[p], i)
		}
	}
}

// UnitsByHost finds the units that answer to host, host:port or a URL. A port
// narrows several units with one host down; an unknown one does not, since a
// unit need not say all its ports. The machine itself answers by published
// ports.
func (s *Set) UnitsByHost(host string) []*Unit {
	host, port := splitHost(host)
	var found []int
	switch host {
	case "":
		return nil
	case "localhost", "127.0.0.1", "0.0.0.0", "::1", "host.docker.internal":
		found = s.published[port]
	default:
		found = s.byName(host)
	}
	if port != "" {
		with := slices.DeleteFunc(slices.Clone(found), func(i int) bool {
			return !slices.Contains(s.Units[i].Ports, port) && !slices.Contains(s.Units[i].Published, port)
		})
		if len(with) > 0 {
			found = with
		}
	}
	units := make([]*Unit, len(found))
	for i, n := range found {
		units[i] = &s.Units[n]
	}
	return units
}

// byName finds a host, and for a name of the cluster's DNS the Service in it:
// orders.shop.svc.cluster.local where manifests do not say the namespace, and
// orders-0.orders.shop.svc for one pod of a set.
func (s *Set) byName(host string) []int {
	if found := s.hosts[host]; len(found) > 0 {
		return found
	}
	parts := strings.Split(host, ".")
	i := slices.Index(parts, "svc")
	if i < 0 && len(parts) == 2 {
		i = 2 // service.namespace
	}
	if i < 2 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.hosts[parts[i-2]]), func(n int) bool {
		u := s.Units[n]
		// A manifest with another namespace is another service.
		return u.Workload == "" || slices.ContainsFunc(u.Hosts, func(h string) bool {
			return strings.HasPrefix(h, parts[i-2]+".") && !strings.HasPrefix(h, parts[i-2]+"."+parts[i-1])
		})
	})
}

// splitHost takes host and port out of a host, an address or a URL.
func splitHost(s string) (host, port string) {
	scheme, rest, ok := strings.Cut(s, "://")
	if ok {
		s = strings.TrimPrefix(rest, "/") // dns:///host:port
	}
	s, _, _ = strings.Cut(s, "/")
	s, _, _ = strings.Cut(s, "?")
	if i := strings.LastIndexByte(s, '@'); i >= 0 {
		s = s[i+1:]
	}
	host, port = s, ""
	if h, p, err := net.SplitHostPort(s); err == nil {
		host, port = h, p
	}
	if port == "" && ok {
		port = map[string]string{"http": "80", "https": "443"}[scheme]
	}
	return strings.ToLower(strings.TrimSuffix(host, ".")), port
}
