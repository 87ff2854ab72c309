package trace

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
	"github.com/msatopo/msatopo/graph/rules"
)

// Find gives the entry that a name stands for: an operation, also one with values in
// place of a path's {holes}; a method or its end; service:operation or
// service:handler; the id of an entry point; a channel.
func Find(t *graph.Topology, name string) (Entry, error) {
	for _, test := range []func(graph.Entrypoint) bool{
		func(e graph.Entrypoint) bool { return e.ID == name },
		func(e graph.Entrypoint) bool { return e.Operation == name && e.Kind != graph.EntryConsumer },
	} {
		if list := filter(t.Entrypoints, test); len(list) > 0 {
			return one(name, list)
		}
	}
	if c := channels(t, func(s string) bool { return s == name }); len(c) > 0 {
		return oneChannel(name, c)
	}
	if list := loosely(t, name); len(list) > 0 {
		return one(name, list)
	}
	if c := channels(t, func(s string) bool { return strings.EqualFold(s, name) }); len(c) > 0 {
		return oneChannel(name, c)
	}
	if list := filter(t.Entrypoints, func(e graph.Entrypoint) bool {
		return strings.EqualFold(e.Service, name) && e.Kind != graph.EntryStartup
	}); len(list) > 0 {
		return Entry{}, fmt.Errorf("%s is a service: name one of its entry points: %s", name, choices(list))
	}
	return Entry{}, unknown(t, name)
}

// loosely finds what is not written exactly so.
func loosely(t *graph.Topology, name string) []graph.Entrypoint {
	if list := filter(t.Entrypoints, func(e graph.Entrypoint) bool {
		return strings.EqualFold(e.Operation, name) && e.Kind != graph.EntryConsumer
	}); len(list) > 0 {
		return list
	}
	end := func(e graph.Entrypoint, s string) bool {
		return strings.HasSuffix(e.Operation, "/"+s) && e.Kind == graph.EntryGRPC || strings.HasSuffix(e.Operation, "."+s) && e.Kind == graph.EntryGraphQL
	}
	if list := filter(t.Entrypoints, func(e graph.Entrypoint) bool { return end(e, name) }); len(list) > 0 {
		return list
	}
	if service, what, ok := strings.Cut(name, ":"); ok {
		if list := filter(t.Entrypoints, func(e graph.Entrypoint) bool {
			return e.Service == service && (e.Operation == what || e.Handler == what || strings.HasSuffix(e.Handler, "."+what) || end(e, what) || string(e.Kind) == what || e.Kind == graph.EntryConsumer && strings.HasSuffix(e.ID, ":"+what))
		}); len(list) > 0 {
			return list
		}
	}
	best, most := []graph.Entrypoint(nil), 0
	for _, e := range t.Entrypoints {
		if e.Kind != graph.EntryHTTP {
			continue
		}
		if n := rules.Fits(name, e.Operation); n > most || n == most && n > 0 {
			if n > most {
				best = nil
			}
			best, most = append(best, e), n
		}
	}
	return best
}

func filter(list []graph.Entrypoint, keep func(graph.Entrypoint) bool) []graph.Entrypoint {
	var out []graph.Entrypoint
	for _, e := range list {
		if keep(e) {
			out = append(out, e)
		}
	}
	return out
}

func one(name string, list []graph.Entrypoint) (Entry, error) {
	if len(list) > 1 {
		return Entry{}, fmt.Errorf("%q is several entry points: name one: %s", name, choices(list))
	}
	e := list[0]
	out := Entry{Service: e.Service, Kind: e.Kind, Operation: e.Operation, Handler: e.Handler, Position: e.Position, id: e.ID}
	if e.Kind == graph.EntryConsumer {
		out.Channel = strings.TrimPrefix(e.ID, e.Service+":"+string(graph.EntryConsumer)+":")
	}
	return out, nil
}

// choices lists some entry points as they may be asked for.
func choices(list []graph.Entrypoint) string {
	const some = 8
	var out []string
	for _, e := range list[:min(some, len(list))] {
		what := e.Operation
		if e.Kind == graph.EntryConsumer || what == "" {
			what = strings.TrimPrefix(e.ID, e.Service+":")
		}
		out = append(out, fmt.Sprintf("%q", e.Service+":"+strings.TrimPrefix(what, string(graph.EntryConsumer)+":")))
	}
	if n := len(list) - some; n > 0 {
		return strings.Join(out, ", ") + fmt.Sprintf(" or one of %d more", n)
	}
	return strings.Join(out, " or ")
}

func channels(t *graph.Topology, test func(string) bool) []graph.Channel {
	var out []graph.Channel
	for _, c := range t.Channels {
		if slices.ContainsFunc(append([]string{c.ID, c.Name}, c.Aliases...), test) {
			out = append(out, c)
		}
	}
	return out
}

// oneChannel takes of channels of one name that to which the others are bound: an
// exchange and its queue often have one.
func oneChannel(name string, list []graph.Channel) (Entry, error) {
	if len(list) > 1 {
		if i := slices.IndexFunc(list, func(c graph.Channel) bool { return c.Kind == graph.KindExchange || c.Kind == graph.KindTopic }); i >= 0 {
			list = list[i : i+1]
		}
	}
	if len(list) > 1 {
		var ids []string
		for _, c := range list {
			ids = append(ids, fmt.Sprintf("%q", c.ID))
		}
		return Entry{}, fmt.Errorf("%q is several channels: name one: %s", name, strings.Join(ids, " or "))
	}
	return Entry{Channel: list[0].ID, Operation: list[0].Name}, nil
}

func unknown(t *graph.Topology, name string) error {
	var names []string
	for _, e := range t.Entrypoints {
		if e.Operation != "" && e.Kind != graph.EntryConsumer {
			names = append(names, e.Operation)
			if e.Kind == graph.EntryGRPC || e.Kind == graph.EntryGraphQL {
				names = append(names, e.Operation[strings.LastIndexAny(e.Operation, "/.")+1:])
			}
		}
	}
	for _, c := range t.Channels {
		names = append(names, c.Name)
	}
	near := view.Nearest(name, names, 3)
	if len(near) == 0 {
		return fmt.Errorf("no entry point or channel is called %q: give an operation as in \"POST /orders\", a method, a channel, or service:handler", name)
	}
	for i, s := range near {
		near[i] = fmt.Sprintf("%q", s)
	}
	return fmt.Errorf("no entry point or channel is called %q: did you mean %s?", name, strings.Join(near, " or "))
}
