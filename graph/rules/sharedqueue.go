package rules

import (
	"fmt"
	"slices"

	"github.com/msatopo/msatopo/graph"
)

var sharedQueue = &Rule{
	ID: "sharedqueue", Title: "two services that take messages out of one queue or consumer group",
	Why: "A message goes to one of them only, so each sees a part, by chance. Give each service a queue of its own that is bound to the same " +
		"exchange or topic, or a consumer group of its own.\n\n" +
		"Services that run the same handler, from the same place in the code, share the work on purpose and are not told.",
	Since: "0.1", Severity: graph.Error,
	Bad:    `ch.Consume("notification.email", ...) // in mailer, and in analytics`,
	Good:   `ch.Consume("analytics.email", ...) // bound to the same exchange`,
	System: sharedQueues,
}

func sharedQueues(t *graph.Topology, _ Options) []graph.Finding {
	ix := indexOf(t)
	var out []graph.Finding
	for _, c := range t.Channels {
		if c.Resolution == graph.Unknown || c.Resolution == graph.Template || isBrokers(c) {
			continue
		}
		groups := map[string][]graph.ChannelEdge{}
		var keys []string
		for _, e := range ix.subscribes[c.ID] {
			if e.Group == "" && c.Kind != graph.KindQueue || !plainGroup(e.Group) {
				continue
			}
			if groups[e.Group] == nil {
				keys = append(keys, e.Group)
			}
			groups[e.Group] = append(groups[e.Group], e)
		}
		slices.Sort(keys)
		for _, g := range keys {
			edges := distinctHandlers(groups[g])
			services := servicesOf(edges)
			if len(services) < 2 {
				continue
			}
			what := ix.label(c.ID)
			if g != "" && c.Kind != graph.KindQueue {
				what = fmt.Sprintf("group %q of %s", g, what)
			}
			at := ix.intruder(c.ID, edges)
			for i := range edges {
				edges[i].Position = ix.subscribedAt(edges[i])
			}
			at.Position = ix.subscribedAt(at)
			out = append(out, graph.Finding{
				Rule: "sharedqueue", Severity: graph.Error, Position: at.Position, Related: placesOf(edges, at.Position, "subscribes"),
				Services: services, Channel: c.ID, Subject: c.ID + " " + g,
				Message: fmt.Sprintf("%s take messages out of %s, so each sees only a part: give each of them one of its own", listed(services), what),
			})
		}
	}
	return out
}

// intruder is the edge of a service that did not declare the queue: that one took it
// for its own.
func (ix *index) intruder(channel string, edges []graph.ChannelEdge) graph.ChannelEdge {
	owner := func(e graph.ChannelEdge) bool {
		return slices.ContainsFunc(ix.into[channel], func(b graph.Binding) bool { return b.Service == e.Service })
	}
	if slices.ContainsFunc(edges, owner) {
		for _, e := range edges {
			if !owner(e) {
				return e
			}
		}
	}
	return edges[len(edges)-1]
}

// plainGroup reports whether all of a group's name is known.
func plainGroup(g string) bool { return g != "?" && globOf(g) == g }

// distinctHandlers leaves out the edges of which another service runs the same code.
func distinctHandlers(edges []graph.ChannelEdge) []graph.ChannelEdge {
	var out []graph.ChannelEdge
	for _, e := range edges {
		if !slices.ContainsFunc(out, func(x graph.ChannelEdge) bool { return x.Position == e.Position }) {
			out = append(out, e)
		}
	}
	return out
}
