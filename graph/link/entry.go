package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// entries are the entry points of one service, with what each leads to.
type entries struct {
	s      *service
	list   []graph.Entrypoint
	starts map[*fn][]string // handler -> ids
	memo   map[*fn][]string
}

// entries lists the entry points: routes, RPC methods, consumers, the start.
// channelOf gives the id of a subscription's channel.
func (s *service) entries(channelOf func(*edge) string) *entries {
	es := &entries{s: s, starts: map[*fn][]string{}, memo: map[*fn][]string{}}
	for i := range s.edges {
		e := &s.edges[i]
		place := e.place
		switch e.role {
		case knowledge.Expose:
			kind := graph.EntrypointKind(e.protocol)
			if kind != graph.EntryHTTP && kind != graph.EntryGRPC && kind != graph.EntryGraphQL {
				kind = graph.EntryOther
			}
			es.add(kind, e.op, e.label, &place, append([]*fn{e.handler}, e.around...)...)
		case knowledge.Subscribe:
			es.add(graph.EntryConsumer, channelOf(e), e.label, &place, append([]*fn{e.handler}, e.around...)...)
		}
	}
	pos := s.root.position(s.root.f.Pos)
	es.add(graph.EntryStartup, "", "main", &pos, s.root)
	return es
}

func (es *entries) add(kind graph.EntrypointKind, op, label string, pos *graph.Position, handlers ...*fn) {
	id := es.s.id + ":" + string(kind)
	if op != "" {
		id += ":" + op
	}
	for _, h := range handlers {
		if h != nil && !slices.Contains(es.starts[h], id) {
			es.starts[h] = append(es.starts[h], id)
		}
	}
	if slices.ContainsFunc(es.list, func(e graph.Entrypoint) bool { return e.ID == id }) {
		return
	}
	es.list = append(es.list, graph.Entrypoint{ID: id, Service: es.s.id, Kind: kind, Operation: op, Handler: label, Position: pos})
}

// leadingTo lists the entry points from which f may run. The search goes upward
// and ends at handlers: what starts a handler is not what makes it work. A way
// that goes through a callback of a library does not end at the start: main only
// hands it over.
func (es *entries) leadingTo(f *fn) []string {
	if ids, ok := es.memo[f]; ok {
		return ids
	}
	type state struct {
		fn    *fn
		given bool // by way of a callback
	}
	var ids []string
	first := state{f, false}
	seen := map[state]bool{first: true}
	for work := []state{first}; len(work) > 0; work = work[1:] {
		at := work[0]
		if start := es.starts[at.fn]; len(start) > 0 {
			if !at.given || at.fn != es.s.root {
				ids = append(ids, start...)
			}
			continue
		}
		ups, given := es.s.upward(at.fn)
		for _, up := range ups {
			if next := (state{up.fn, at.given || given}); !seen[next] {
				seen[next] = true
				work = append(work, next)
			}
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	es.memo[f] = ids
	return ids
}

// alive reports whether f can really run: whether a way leads up to main, an
// initialiser or a method that a library calls. A method that only shares its
// name with one that is called is not.
func (r *resolver) alive(f *fn) bool {
	if a, ok := r.living[f]; ok {
		return a
	}
	seen := map[*fn]bool{f: true}
	for work := []*fn{f}; len(work) > 0; work = work[1:] {
		g := work[0]
		if r.code.given[g] || r.living[g] {
			r.living[f] = true
			return true
		}
		if r.onlyProvided(g) {
			for _, c := range r.wantedBy(g) {
				if !seen[c] {
					seen[c] = true
					work = append(work, c)
				}
			}
			continue
		}
		for _, c := range r.callersOf(g) {
			if !seen[c.fn] {
				seen[c.fn] = true
				work = append(work, c.fn)
			}
		}
		for _, ref := range r.code.refs[g] {
			if !seen[ref.fn] && !r.onlyListed(ref, 0) {
				seen[ref.fn] = true
				work = append(work, ref.fn)
			}
		}
	}
	r.living[f] = false
	return false
}
