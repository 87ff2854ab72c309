package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// Work goes on step by step: an entry point leads to calls and publishes, these set
// off entry points of other services. Only what an entry point is known to lead to
// follows it: that two services call each other says nothing of one request.

// longestWalk bounds how many steps are followed.
const longestWalk = 24

// answering lists the entry points that answer the call.
func (w *walks) answering(c graph.Call) []string {
	var best []string
	most := -1
	for _, e := range w.offers[c.To] {
		if same := sameOperation(c.Operation, e.Operation); same >= most && same >= 0 {
			if same > most {
				best = nil
			}
			best, most = append(best, e.ID), same
		}
	}
	return best
}

var hole = regexp.MustCompile(`^\{[^{}]*\}$`)

// sameOperation tells how many parts of a call's operation are those of what is
// offered, -1 when it is another one. Parts that are known only at run time go with any.
func sameOperation(call, offered string) int {
	if call == offered {
		return 1 << 10
	}
	if strings.HasPrefix(call, "/") || !strings.Contains(call, "/") || strings.Contains(call, "*") {
		return -1 // an RPC, or not known
	}
	cm, cp, _ := strings.Cut(call, " ")
	om, op, _ := strings.Cut(offered, " ")
	if cm != om && om != "*" && om != "ANY" {
		return -1
	}
	cs, os := strings.Split(strings.Trim(cp, "/"), "/"), strings.Split(strings.Trim(op, "/"), "/")
	if len(cs) != len(os) {
		return -1
	}
	n := 0
	for i := range cs {
		switch {
		case cs[i] == os[i]:
			n++
		case !hole.MatchString(cs[i]) && !hole.MatchString(os[i]):
			return -1
		}
	}
	return n
}

// walks are the steps of a system.
type walks struct {
	*index
	calls  map[string][]graph.Call        // by the entry point that leads to them
	emits  map[string][]graph.ChannelEdge // publishes, likewise
	offers map[string][]graph.Entrypoint  // entry points of a service that calls may reach
}

func walksOf(t *graph.Topology) *walks {
	w := &walks{index: indexOf(t), calls: map[string][]graph.Call{}, emits: map[string][]graph.ChannelEdge{}, offers: map[string][]graph.Entrypoint{}}
	for _, c := range t.Calls {
		if c.From == c.To {
			continue
		}
		for _, id := range c.Entrypoints {
			w.calls[id] = append(w.calls[id], c)
		}
	}
	for _, p := range t.Publishes {
		for _, id := range p.Entrypoints {
			w.emits[id] = append(w.emits[id], p)
		}
	}
	for _, e := range t.Entrypoints {
		switch e.Kind {
		case graph.EntryConsumer, graph.EntryTimer, graph.EntryStartup:
		default:
			w.offers[e.Service] = append(w.offers[e.Service], e)
		}
	}
	return w
}

// A handoff is an event that one entry point publishes and another one handles.
type handoff struct {
	edge graph.ChannelEdge
	to   string // the entry point
}

// handoffs lists the events that the entry point sets off, by itself or in the
// services that it waits for.
func (w *walks) handoffs(entry string) []handoff {
	var out []handoff
	seen := map[string]bool{}
	var from func(id string, depth int)
	from = func(id string, depth int) {
		if seen[id] || depth > longestWalk {
			return
		}
		seen[id] = true
		for _, p := range w.emits[id] {
			for _, to := range w.handlers(p) {
				out = append(out, handoff{p, to})
			}
		}
		for _, c := range w.calls[id] {
			for _, next := range w.answering(c) {
				from(next, depth+1)
			}
		}
	}
	from(entry, 0)
	return out
}

// handlers lists the entry points that surely handle what the edge publishes. On a
// channel of several messages it is not known what a handler does for which of them,
// so none is listed.
func (w *walks) handlers(p graph.ChannelEdge) []string {
	if len(w.names(w.channels[p.Channel].Messages)) > 1 {
		return nil
	}
	var out []string
	for _, ch := range w.fed(p.Channel) {
		for _, s := range w.subscribes[ch] {
			id := s.Service + ":" + string(graph.EntryConsumer) + ":" + ch
			if len(w.names(append(slices.Clone(p.Messages), s.Messages...))) <= 1 && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// names lists the names of messages, which two services may have a type each for.
func (ix *index) names(ids []string) []string {
	var out []string
	for _, id := range ids {
		if m, ok := ix.messages[id]; ok {
			out = append(out, plainName(m.Name))
		}
	}
	return sortedNames(out)
}

// plainName is a name without its case and what separates its words.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r > 127:
			return r
		}
		return -1
	}, s)
}
