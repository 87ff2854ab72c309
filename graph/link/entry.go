package link

import (
	"slices"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/knowledge"
)

// startup is the entry point that a command itself is, among indices of edges.
const startup = -1

// lead finds the entry points of every publish and call of the service: the edges
// that are routes, RPC methods and consumers, and the start.
func (s *service) lead() {
	s.wrapRoutes()
	var search *entrySearch
	for i := range s.edges {
		e := &s.edges[i]
		if e.role != knowledge.Publish && e.role != knowledge.Call {
			continue
		}
		if search == nil {
			search = s.newEntrySearch()
		}
		s.res.query()
		for _, w := range e.approaches {
			e.leads = append(e.leads, search.leadingTo(w)...)
		}
	}
}

// entries are the entry points of one service.
type entries struct {
	s    *service
	list []graph.Entrypoint
	ids  map[int]string // by edge
}

// entries lists the entry points: routes, RPC methods, consumers, the start.
// channelOf gives the id of a subscription's channel.
func (s *service) entries(channelOf func(*edge) string) *entries {
	es := &entries{s: s, ids: map[int]string{}}
	for i := range s.edges {
		e := &s.edges[i]
		switch place := e.place; e.role {
		case knowledge.Expose:
			kind := graph.EntrypointKind(e.protocol)
			if kind != graph.EntryHTTP && kind != graph.EntryGRPC && kind != graph.EntryGraphQL {
				kind = graph.EntryOther
			}
			es.add(i, kind, e.op, e.label, &place)
		case knowledge.Subscribe:
			es.add(i, graph.EntryConsumer, channelOf(e), e.label, &place)
		}
	}
	pos := s.root.position(s.root.f.Pos)
	es.add(startup, graph.EntryStartup, "", "main", &pos)
	return es
}

func (es *entries) add(edge int, kind graph.EntrypointKind, op, label string, pos *graph.Position) {
	id := es.s.id + ":" + string(kind)
	if op != "" {
		id += ":" + op
	}
	es.ids[edge] = id
	if slices.ContainsFunc(es.list, func(e graph.Entrypoint) bool { return e.ID == id }) {
		return
	}
	es.list = append(es.list, graph.Entrypoint{ID: id, Service: es.s.id, Kind: kind, Operation: op, Handler: label, Position: pos})
}

// leadingTo lists the entry points of a publish or call.
func (es *entries) leadingTo(e *edge) []string {
	var ids []string
	for _, i := range e.leads {
		ids = append(ids, es.ids[i])
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
