package graph

import (
	"cmp"
	"fmt"
	"slices"
)

func (p Position) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Sort puts every list of t in its canonical order. Analysis runs in parallel
// and walks maps, so nothing but this order is promised to a reader.
func (t *Topology) Sort() {
	byID := func(a, b string) int { return cmp.Compare(a, b) }
	slices.SortFunc(t.Services, func(a, b Service) int { return byID(a.ID, b.ID) })
	slices.SortFunc(t.Channels, func(a, b Channel) int { return byID(a.ID, b.ID) })
	slices.SortFunc(t.Messages, func(a, b Message) int { return byID(a.ID, b.ID) })
	slices.SortFunc(t.Entrypoints, func(a, b Entrypoint) int { return byID(a.ID, b.ID) })
	slices.SortFunc(t.Publishes, compareEdges)
	slices.SortFunc(t.Subscribes, compareEdges)
	slices.SortFunc(t.Bindings, func(a, b Binding) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Service, b.Service), comparePositions(a.Position, b.Position))
	})
	slices.SortFunc(t.Endpoints, func(a, b Endpoint) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Protocol, b.Protocol),
			cmp.Compare(a.Operation, b.Operation), comparePositions(a.Position, b.Position))
	})
	slices.SortFunc(t.Calls, func(a, b Call) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Protocol, b.Protocol),
			cmp.Compare(a.Operation, b.Operation), a.Position.Compare(b.Position))
	})
	slices.SortFunc(t.Unresolved, func(a, b Unresolved) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), a.Position.Compare(b.Position),
			cmp.Compare(a.Role, b.Role), cmp.Compare(a.Reason, b.Reason))
	})
}

func compareEdges(a, b ChannelEdge) int {
	return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Channel, b.Channel),
		a.Position.Compare(b.Position), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Group, b.Group))
}

func comparePositions(p, q *Position) int {
	switch {
	case p == nil || q == nil:
		return cmp.Compare(boolInt(p != nil), boolInt(q != nil))
	default:
		return p.Compare(*q)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
