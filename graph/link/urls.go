package link

import (
	"cmp"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// namedByURL writes the HTTP call e of path as what a row says that such a path
// is: a publish through a sidecar. It reports whether there is such a row.
func (s *service) namedByURL(e edge, path string, st start, b *binding) bool {
	for _, u := range s.in.Knowledge.URLs() {
		vars, ok := matchPath(u.Pattern, path)
		if !ok {
			continue
		}
		if u.Role == knowledge.Ignore {
			return true
		}
		fill := strings.NewReplacer(vars...).Replace
		e.role = u.Role
		e.row = &knowledge.Row{Role: u.Role, System: u.System, Kind: u.Kind, Delivery: u.Delivery, Protocol: u.Protocol}
		switch u.Role {
		case knowledge.Publish:
			e.system, e.kind, e.protocol = u.System, u.Kind, ""
			e.name = e.name.renamed(fill(u.Channel))
			e.address = nil
		case knowledge.Call:
			e.protocol = cmp.Or(u.Protocol, e.protocol)
			e.op = fill(u.Operation)
			e.address = []name{e.name.renamed(fill(u.Address))}
			e.row.System = ""
		}
		s.addEdges(e, st, b)
		return true
	}
	return false
}

// renamed is the name n with another text.
func (n name) renamed(to string) name {
	n.text, n.aliases = to, nil
	if n.resolution == graph.Template && !strings.Contains(to, "{") {
		n.resolution = graph.Constant
	}
	return n
}

// matchPath matches a path with a pattern of {name} for one segment and {name...}
// for the rest, and gives each name in braces followed by what it stands for.
func matchPath(pattern, path string) (vars []string, ok bool) {
	ps := strings.Split(strings.Trim(pattern, "/"), "/")
	xs := strings.Split(strings.Trim(path, "/"), "/")
	for i, p := range ps {
		switch {
		case strings.HasSuffix(p, "...}") && i < len(xs):
			return append(vars, p, strings.Join(xs[i:], "/")), true
		case i >= len(xs):
			return nil, false
		case strings.HasPrefix(p, "{"):
			vars = append(vars, p, xs[i])
		case p != xs[i]:
			return nil, false
		}
	}
	return vars, len(ps) == len(xs)
}
