package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Select returns the part of t that o.Focus and o.Depth name, and t itself when
// there is no focus. One step leads from a service to those it calls and those
// that call it, through its channels to who receives what it publishes and who
// sends what it receives. Who merely shares a channel is not a neighbour.
func Select(t *graph.Topology, o Options) (*graph.Topology, error) {
	t, _, err := focus(t, o)
	return t, err
}

// focus is Select that also says which nodes the focus named, by node key.
func focus(t *graph.Topology, o Options) (*graph.Topology, map[string]bool, error) {
	if o.Focus == "" {
		return t, nil, nil
	}
	starts := lookup(t, o.Focus)
	if len(starts) == 0 {
		return nil, nil, unknownFocus(t, o.Focus)
	}
	ix := newIndex(t)
	p := ix.around(starts, max(o.Depth, 1))
	part := p.picture(ix)
	p.complete(part, t)
	return part, starts, nil
}

// lookup finds what a focus names: ids first, then names and aliases, then the
// same without regard to case, then the folders and hosts of services. A name may
// stand for several channels.
func lookup(t *graph.Topology, name string) map[string]bool {
	try := func(same func(s string) bool) map[string]bool {
		found := map[string]bool{}
		for _, s := range t.Services {
			if same(s.ID) {
				found["s:"+s.ID] = true
			}
		}
		for _, c := range t.Channels {
			if same(c.ID) || same(c.Name) {
				found["c:"+c.ID] = true
			}
			for _, a := range c.Aliases {
				if same(a) {
					found["c:"+c.ID] = true
				}
			}
		}
		return found
	}
	if found := try(func(s string) bool { return s == name }); len(found) > 0 {
		return found
	}
	if found := try(func(s string) bool { return strings.EqualFold(s, name) }); len(found) > 0 {
		return found
	}
	found := map[string]bool{}
	for _, s := range t.Services {
		if s.Main != "" && s.Main == strings.Trim(strings.TrimPrefix(name, "./"), "/") || slices.Contains(s.Hosts, name) {
			found["s:"+s.ID] = true
		}
	}
	return found
}

func unknownFocus(t *graph.Topology, name string) error {
	var names []string
	for _, s := range t.Services {
		names = append(names, s.ID)
	}
	for _, c := range t.Channels {
		if c.Name != "?" && c.Name != "" {
			names = append(names, c.Name)
		}
	}
	near := Nearest(name, names, 3)
	if len(near) == 0 {
		return fmt.Errorf("no service or channel is called %q: %s", name, servicesOf(t))
	}
	for i, s := range near {
		near[i] = fmt.Sprintf("%q", s)
	}
	return fmt.Errorf("no service or channel is called %q: did you mean %s?", name, strings.Join(near, " or "))
}

// servicesOf lists the first services, for who does not know their names.
func servicesOf(t *graph.Topology) string {
	const most = 10
	var names []string
	for _, s := range t.Services {
		if s.Kind != graph.KindExternal {
			names = append(names, s.ID)
		}
	}
	if n := len(names) - most; n > 0 {
		return fmt.Sprintf("the services are %s and %d more", strings.Join(names[:most], ", "), n)
	}
	return "the services are " + strings.Join(names, ", ")
}

// EachService calls f with the picture of each service of t and its direct
// neighbours, in the order of t. Services that nothing leads to or from, and
// externals, which their callers' pictures show, have none.
func EachService(t *graph.Topology, v View, f func(id string, g *Graph)) error {
	v, err := ParseView(string(v))
	if err != nil {
		return err
	}
	ix := newIndex(t)
	for _, s := range t.Services {
		if s.Kind == graph.KindExternal {
			continue
		}
		starts := map[string]bool{"s:" + s.ID: true}
		if g := draw(ix.around(starts, 1).picture(ix), v, starts); len(g.Edges) > 0 {
			f(s.ID, g)
		}
	}
	return nil
}
