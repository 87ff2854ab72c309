package link

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// A Pin says in the configuration what cannot be resolved: the names of the
// channels, the addresses or the operations of the relations in one function.
type Pin struct {
	At   string // pkg.Func, pkg.Type.Method or pkg/file.go:Func
	Role knowledge.Role
	Is   []string

	Position graph.Position   // of At
	Places   []graph.Position // of each of Is
}

// pin gives the relations that are not resolved the names that the configuration
// has for them, and tells of pins that are about nothing or that the code belies.
func pin(in *Input, services []*service) []warning {
	var out []warning
	for i := range in.Pins {
		p := &in.Pins[i]
		is := p.chosen(services)
		there, applied := false, false
		var resolved []*edge
		for _, s := range services {
			if s.err != nil {
				continue
			}
			there = there || slices.ContainsFunc(s.code.funcs, func(f *fn) bool { return f.means(p.At) })
			var edges []edge
			for j := range s.edges {
				e := &s.edges[j]
				switch {
				case !is.about(e):
				case !is.meant(e):
					resolved = append(resolved, e)
				default:
					applied = true
					edges = append(edges, p.apply(e)...)
					continue
				}
				edges = append(edges, *e)
			}
			s.edges = edges
		}
		switch {
		case applied:
		case !there && in.Part:
		case !there:
			out = append(out, warning{p.Position, "no service runs a function " + p.At + nearestOf(services, p.At)})
		case len(resolved) == 0:
			out = append(out, warning{p.Position, "nothing that " + p.At + " does has a name to be given"})
		default:
			for _, e := range resolved {
				w := warning{p.Position, fmt.Sprintf("%s is resolved in %s:%d: it needs no name from here", e.title(), e.place.File, e.place.Line)}
				if !slices.Contains(p.Is, e.told()) {
					w.message = fmt.Sprintf("%s is resolved in %s:%d, which is none of the names here", e.title(), e.place.File, e.place.Line)
				}
				if !slices.Contains(out, w) {
					out = append(out, w)
				}
			}
		}
	}
	return out
}

func nearestOf(services []*service, ref string) string {
	for _, s := range services {
		if s.err == nil {
			if near := s.nearestFunction(ref); near != "" {
				return near
			}
		}
	}
	return ""
}

// A pinning is what a pin is about.
type pinning struct {
	*Pin
	through bool // by a name that comes through the function, as nothing is made there
	only    bool // the function has one relation
	unknown bool // of some, nothing is known: those are meant
}

// chosen looks at all relations of a pin's function before one of them is named.
func (p *Pin) chosen(services []*service) pinning {
	is := pinning{Pin: p}
	of := func() (out []*edge) {
		for _, s := range services {
			for i := range s.edges {
				if s.err == nil && is.about(&s.edges[i]) {
					out = append(out, &s.edges[i])
				}
			}
		}
		return out
	}
	es := of()
	if len(es) == 0 {
		is.through = true
		es = of()
	}
	is.only = !slices.ContainsFunc(es, func(e *edge) bool { return e.place != es[0].place || e.role != es[0].role })
	is.unknown = slices.ContainsFunc(es, func(e *edge) bool { return p.fits(e) && !e.known() })
	return is
}

// about reports whether e is a relation in the pin's function: made there, or told
// of there.
func (p pinning) about(e *edge) bool {
	if p.Role != "" && p.Role != e.role {
		return false
	}
	switch e.role {
	case knowledge.Publish, knowledge.Subscribe, knowledge.Call, knowledge.Expose:
	default:
		return false
	}
	if p.through {
		return e.ev.through(func(f *fn) bool { return f.means(p.At) })
	}
	return e.at.fn != nil && e.at.fn.means(p.At) || e.in != nil && e.in.means(p.At)
}

// through reports whether a step of the way is in such a function.
func (t *trail) through(is func(*fn) bool) bool {
	for ; t != nil; t = t.up {
		if t.at.fn != nil && is(t.at.fn) || t.all.through(is) {
			return true
		}
	}
	return false
}

// meant reports whether the pin names e. What is not known at all comes first: where
// there is such a relation, the others of the function keep what is known of them. A
// name that is a setting in part has the form of those that it may be, but for the
// only relation there is.
func (p pinning) meant(e *edge) bool {
	if !p.fits(e) || p.unknown && e.known() {
		return false
	}
	return p.only || e.role == knowledge.Call || e.name.resolution != graph.Symbolic || p.fill(e.name.text)
}

// fill reports whether all the names have the form of a template.
func (p *Pin) fill(template string) bool {
	return !slices.ContainsFunc(p.Is, func(is string) bool { return !filled(template, is) })
}

// known reports whether something is known of the name, address or operation of e.
func (e *edge) known() bool {
	if e.role == knowledge.Call {
		return e.op != "" && e.op != "*" && slices.ContainsFunc(e.address, func(n name) bool { return n.resolution != graph.Unknown })
	}
	return e.name.resolution != graph.Unknown && !e.name.runtime() && !strings.HasPrefix(e.name.text, "{")
}

// title is what a relation is called in a warning.
func (e *edge) title() string {
	return strings.TrimSpace(string(e.role)+" "+e.system+e.protocol) + " " + e.told()
}

// told is the name that was found for a relation.
func (e *edge) told() string {
	if e.role == knowledge.Publish || e.role == knowledge.Subscribe {
		return e.name.text
	}
	return e.op
}

// fits reports whether the names may be those of e: nothing is known of it, only
// the name of a setting, or a pattern that they all have.
func (p *Pin) fits(e *edge) bool {
	switch e.role {
	case knowledge.Call:
		return e.op == "" || e.op == "*" || !slices.ContainsFunc(e.address, func(n name) bool { return !n.open() })
	case knowledge.Expose:
		return e.name.resolution == graph.Unknown
	}
	return e.name.open() || e.name.resolution == graph.Template && p.fill(e.name.text)
}

// open reports whether nothing in the tree says what the name is.
func (n name) open() bool {
	return n.resolution == graph.Unknown || n.resolution == graph.Symbolic || n.runtime() || strings.HasPrefix(n.text, "{")
}

var quotedHole = regexp.MustCompile(`(\\\$)?\\\{[^{}]*\\\}`)

// filled reports whether is has the form of a template: order-{id}, ${STAGE}.orders.
func filled(template, is string) bool {
	pattern := quotedHole.ReplaceAllLiteralString(regexp.QuoteMeta(template), ".+")
	ok, err := regexp.MatchString("^"+pattern+"$", is)
	return ok && err == nil
}

// apply is e with each of the names.
func (p *Pin) apply(e *edge) []edge {
	var out []edge
	for i, is := range p.Is {
		x := *e
		n := name{text: is, resolution: graph.Deployment}
		if e.name.resolution == graph.Symbolic || e.name.resolution == graph.Template && !e.name.runtime() {
			n.aliases = []string{e.name.text}
		}
		x.evidence = append(slices.Clone(e.evidence), graph.Evidence{Position: p.Places[i], Note: "named in the configuration"})
		switch e.role {
		case knowledge.Call:
			x.pinCall(is, n)
		case knowledge.Expose:
			x.op, x.name = is, n
		default:
			x.name = n
		}
		out = append(out, x)
	}
	return out
}

// pinCall makes is the operation, the address or both: /pkg.Service/Method,
// stock:8080, GET http://stock/items.
func (e *edge) pinCall(is string, n name) {
	method, target, ok := strings.Cut(is, " ")
	if !ok {
		method, target = "*", is
	}
	host, path, isURL := splitURL(target)
	e.name = n
	switch {
	case isURL:
		n.text = host
		e.address = []name{n}
		if e.op == "" || e.op == "*" {
			e.op = method + " " + path
		}
	case strings.HasPrefix(target, "/") && e.protocol == "http":
		e.op = method + " " + target
	case strings.HasPrefix(target, "/") || e.row.System != "":
		e.op = target
	default:
		e.address = []name{n}
	}
}
