package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph/flow"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// split gives the services that one binary holds, none when it holds only one. A
// sub-command is a service of its own when it serves what no other does: offers
// operations, listens, subscribes. What the other sub-commands do, such as to
// publish once and end, belongs to the main one.
func (s *service) split() []*service {
	if s.err != nil {
		return nil
	}
	if slices.ContainsFunc(s.declared, func(d *Declared) bool { return d.Entry != "" }) {
		return s.byEntry()
	}
	wanted := s.commandsDeclared()
	if len(s.declared) > 0 && len(wanted) == 0 { // the configuration says that it is one
		return nil
	}
	if len(wanted) == 0 && len(s.served()) < 2 { // the parts serve no more than the whole
		return nil
	}
	menus := s.menus()
	s.missing(menus)
	slices.SortStableFunc(menus, func(a, b *menu) int { return b.has(wanted) - a.has(wanted) })
	for _, m := range menus {
		if parts := s.divide(m, wanted); len(parts) > 1 || len(parts) == 1 && m.has(wanted) > 0 {
			return parts
		}
	}
	return nil
}

// has counts how many of the names can be chosen.
func (m *menu) has(names []string) int {
	n := 0
	for _, name := range names {
		if slices.Contains(m.names, name) {
			n++
		}
	}
	return n
}

// menus lists the choices that the binary may offer, the likeliest first.
func (s *service) menus() []*menu {
	var out []*menu
	if m := s.commandMenu(); m != nil && len(m.names) > 1 {
		out = append(out, m)
	}
	return append(out, s.selectorMenus()...)
}

const maxChoices = 40 // of one menu

// A trial is what a binary does when one thing is chosen.
type trial struct {
	names   []string // several that do the same
	service *service
	serves  map[string]bool
	does    map[string]bool // publishes and calls
}

// divide tries every choice of a menu by itself and sorts out which are services;
// those that are wanted are.
func (s *service) divide(m *menu, wanted []string) []*service {
	differ, tools := s.differ(m)
	if m.has(wanted) == 0 && !differ || len(m.names)-len(tools) > maxChoices {
		return nil
	}
	tools = slices.DeleteFunc(tools, func(name string) bool { return slices.Contains(wanted, name) })
	var tried [][]string
	for _, name := range m.names {
		if !slices.Contains(tools, name) {
			tried = append(tried, []string{name})
		}
	}
	if len(tools) > 0 {
		tried = append(tried, tools)
	}
	var trials []*trial
	for _, names := range tried {
		t := &trial{names: slices.Clone(names), service: s.keeping(m, names)}
		t.service.analyse()
		t.serves, t.does = t.service.served(), t.service.done()
		trials = append(trials, t)
	}
	dropCommon(trials, func(t *trial) map[string]bool { return t.serves })
	dropCommon(trials, func(t *trial) map[string]bool { return t.does })
	services, all := distinctTrials(trials, m.how.setting())
	if m.has(wanted) > 0 {
		services, all = demand(trials, services, wanted), nil
	}
	if len(services) < 2 && m.has(wanted) == 0 {
		return nil
	}
	chief := chiefOf(services)
	serves, does := map[string]bool{}, map[string]bool{}
	for _, t := range services {
		maps.Copy(serves, t.serves)
		maps.Copy(does, t.does)
	}
	for _, t := range trials {
		if !slices.Contains(all, t) && (!within(t.serves, serves) || !within(t.does, does)) {
			chief.names = append(chief.names, t.names...)
		}
	}
	var out []*service
	for _, t := range services {
		if len(t.names) > 1 {
			command := t.service.command
			t.service = s.keeping(m, t.names)
			t.service.command = command
			t.service.analyse()
		}
		out = append(out, t.service)
	}
	return out
}

// keeping is the service as it is when only these can be chosen.
func (s *service) keeping(m *menu, names []string) *service {
	part := s.part(s.prog.specialised(m.keeping(names)), m, names)
	if part.command == "" {
		part.command = m.def
	}
	if len(names) == 1 {
		part.chosen = m.places[names[0]]
	}
	part.reach()
	return part
}

// part is a service of the binary, of which q is the program.
func (s *service) part(q *program, m *menu, names []string) *service {
	return &service{
		in: s.in, prog: q, id: s.id, binary: s.id, main: s.main, root: q.funcs[s.root.name], shared: s.shared,
		declared: s.declared, command: names[0], names: names, menu: m, whole: s,
	}
}

// demand makes services of the choices that are wanted. One that serves the same as
// others has its name from the configuration.
func demand(trials, services []*trial, wanted []string) []*trial {
	asked := func(t *trial) bool { return slices.Contains(wanted, t.service.command) }
	for _, t := range trials {
		if !asked(t) || slices.Contains(services, t) {
			continue
		}
		command := t.service.command
		same := slices.IndexFunc(services, func(g *trial) bool { return slices.Contains(g.names, command) })
		switch {
		case same < 0:
			services = append(services, t)
		case asked(services[same]):
			services[same].names = slices.DeleteFunc(services[same].names, func(n string) bool { return n == command })
			services = append(services, t)
		default:
			rest := slices.DeleteFunc(services[same].names, func(n string) bool { return n == command })
			t.names = append(t.names, rest...)
			services[same] = t
		}
	}
	return services
}

// differ reports whether at least two choices run functions of the tree, or call
// what rows know, that not all run, which is quickly told and seldom so. Tools are
// those that call nothing by which a service serves, when not all do that.
func (s *service) differ(m *menu) (ok bool, tools []string) {
	type place struct {
		fn string
		v  flow.ValueID // of a call
	}
	var reached []map[place]bool
	count := map[place]int{}
	if len(m.names) > 4*maxChoices {
		return false, nil
	}
	for _, name := range m.names {
		has := map[place]bool{}
		c := s.keeping(m, []string{name}).code
		for _, f := range c.funcs {
			has[place{fn: f.name}] = true
		}
		for _, at := range c.external {
			if len(s.in.Knowledge.Rows(at.callee())) > 0 {
				has[place{at.fn.name, at.v}] = true
			}
		}
		for p := range has {
			count[p]++
		}
		reached = append(reached, has)
		if !c.mayServe() {
			tools = append(tools, name)
		}
	}
	own := 0
	for _, has := range reached {
		for p := range has {
			if count[p] < len(m.names) {
				own++
				break
			}
		}
	}
	return own > 1 || own > 0 && m.objects, tools // which of several objects a call means, only a search tells
}

// mayServe reports whether the code calls anything by which a service serves.
func (c *code) mayServe() bool {
	return slices.ContainsFunc(c.external, func(at site) bool {
		return slices.ContainsFunc(c.prog.rows.Rows(at.callee()), func(row *knowledge.Row) bool {
			return row.Role == knowledge.Expose || row.Role == knowledge.Subscribe || row.Role == knowledge.Listen
		})
	}) || slices.ContainsFunc(c.methods, c.prog.rows.IsMethod)
}

// served is what the service offers and takes. The wire system does not count: two
// brokers for the same channels are two ways to run one service.
func (s *service) served() map[string]bool {
	out := map[string]bool{}
	for i := range s.edges {
		switch e := &s.edges[i]; e.role {
		case knowledge.Expose:
			out["expose "+e.op] = true
		case knowledge.Subscribe:
			out["subscribe "+e.name.text] = true
		}
	}
	for _, l := range s.listens {
		out["listen "+l] = true
	}
	return out
}

// done is what the service publishes and calls.
func (s *service) done() map[string]bool {
	out := map[string]bool{}
	for i := range s.edges {
		switch e := &s.edges[i]; e.role {
		case knowledge.Publish, knowledge.Bind:
			out[string(e.role)+e.name.text+e.target.text] = true
		case knowledge.Call:
			out["call "+e.name.text+e.op] = true
		}
	}
	return out
}

// dropCommon leaves out what every choice does, before or besides what is chosen.
func dropCommon(trials []*trial, of func(*trial) map[string]bool) {
	for key := range of(trials[0]) {
		if !slices.ContainsFunc(trials, func(t *trial) bool { return !of(t)[key] }) {
			for _, t := range trials {
				delete(of(t), key)
			}
		}
	}
}

// distinctTrials are those that serve what no other does. Two that serve the same
// are one with two names; one that serves what several others do together runs all
// of them in one process; one that serves but a part of another is not told apart.
// Of a setting, two values that do one thing by different means are one service, too.
func distinctTrials(trials []*trial, setting bool) (out, all []*trial) {
	for _, t := range trials {
		if len(t.serves) == 0 {
			continue
		}
		same := slices.IndexFunc(out, func(x *trial) bool {
			return within(t.serves, x.serves) && within(x.serves, t.serves) || setting && otherMeans(t, x)
		})
		if same >= 0 {
			out[same].names = append(out[same].names, t.names...)
			continue
		}
		out = append(out, t)
	}
	together := func(t *trial) bool {
		parts, all := 0, map[string]bool{}
		for _, x := range out {
			if x != t && within(x.serves, t.serves) {
				parts++
				for key := range x.serves {
					all[key] = true
				}
			}
		}
		return parts > 1 && within(t.serves, all)
	}
	out, all = without(out, together)
	out, _ = without(out, func(t *trial) bool {
		return slices.ContainsFunc(out, func(x *trial) bool { return x != t && within(t.serves, x.serves) })
	})
	return out, all
}

// otherMeans reports whether two choices only offer operations, or only subscribe,
// and have no protocol or wire system in common: -transport=grpc and -transport=http.
func otherMeans(a, b *trial) bool {
	return a.role() != "" && a.role() == b.role() && !slices.ContainsFunc(a.service.edges, func(e edge) bool {
		return e.role == a.role() && slices.ContainsFunc(b.service.edges, func(x edge) bool {
			return x.role == e.role && x.system == e.system && x.protocol == e.protocol
		})
	})
}

// role is Expose or Subscribe when the choice serves in no other way.
func (t *trial) role() knowledge.Role {
	exposes, subscribes := false, false
	for key := range t.serves {
		exposes = exposes || strings.HasPrefix(key, "expose ")
		subscribes = subscribes || strings.HasPrefix(key, "subscribe ")
	}
	switch {
	case exposes && !subscribes:
		return knowledge.Expose
	case subscribes && !exposes:
		return knowledge.Subscribe
	}
	return ""
}

// without takes out of the list what is, when all of it has been looked at.
func without(list []*trial, is func(*trial) bool) (rest, taken []*trial) {
	for _, t := range list {
		if is(t) {
			taken = append(taken, t)
		} else {
			rest = append(rest, t)
		}
	}
	return rest, taken
}

func within(part, whole map[string]bool) bool {
	for key := range part {
		if !whole[key] {
			return false
		}
	}
	return true
}

// chiefOf is the service that stands for the binary: what runs when nothing is
// chosen, or else the first that offers operations, or the first.
func chiefOf(services []*trial) *trial {
	for _, is := range []func(*trial) bool{
		func(t *trial) bool { return slices.Contains(t.names, "") },
		func(t *trial) bool {
			for key := range t.serves {
				if strings.HasPrefix(key, "expose ") {
					return true
				}
			}
			return false
		},
	} {
		if i := slices.IndexFunc(services, is); i >= 0 {
			return services[i]
		}
	}
	return services[0]
}

// nameServices names the services as the configuration does, or else those of one
// binary after their sub-commands. A name that is taken gets the binary's in front.
func nameServices(services []*service) {
	count := map[string]int{}
	for _, s := range services {
		count[s.ownName()]++
	}
	for _, s := range services {
		name := s.ownName()
		switch {
		case count[name] < 2 || s.declaredAs() != nil:
		case s.menu != nil:
			name = s.binary + "-" + strings.ReplaceAll(s.command, " ", "-")
		default:
			name = s.main.Dir
		}
		s.id = name
	}
}

func (s *service) ownName() string {
	switch d := s.declaredAs(); {
	case d != nil:
		return d.Name
	case s.command == "":
		return s.id
	}
	return strings.ReplaceAll(s.command, " ", "-")
}
