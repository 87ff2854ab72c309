package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

// whatCounts is every kind of documentation.
const whatCounts = "asyncapi,eventcatalog,catalog,comment"

var undocumented = &Rule{
	ID: "undocumented", Title: "a channel that is documented nowhere",
	Why: "Whoever wants to use it has to read the code of those who do, and guess what a change would break. Say what the message means, when it " +
		"is sent and what its numbers count, where you keep such things.\n\n" +
		"What counts: a channel or message of an AsyncAPI file (2.x, 3.x) in the tree; a resource of an EventCatalog; an entry with a description in " +
		"docs/events.md; a doc comment on the constant, variable or field that the name comes from, or on the type of the payload, that says more than the " +
		"identifier: three words that are not part of it, two of them with a meaning. A channel that is bound to a documented one is documented. " +
		"Channels whose name is not known, dead-letter queues, queues of replies and the broker's own channels are left out.",
	Since: "0.1", Severity: graph.Warning,
	Options: []Option{{Name: "sources", Doc: "which documentation counts", Default: whatCounts, Words: strings.Split(whatCounts, ",")}},
	Bad:     "const TopicMemberPoints = \"member.points\"",
	Good:    "// TopicMemberPoints tells how many points a member has won or lost, once a booking is paid.\nconst TopicMemberPoints = \"member.points\"",
	System:  undocumentedChannels,
}

func undocumentedChannels(t *graph.Topology, o Options) []graph.Finding {
	ix := indexOf(t)
	kinds := o.list("sources", whatCounts)
	documented := map[string]bool{}
	for _, d := range t.Docs {
		if slices.Contains(kinds, string(d.Kind)) {
			for _, id := range d.Channels {
				documented[id] = true
			}
		}
	}
	var out []graph.Finding
	for _, c := range t.Channels {
		edges := append(slices.Clone(ix.publishes[c.ID]), ix.subscribes[c.ID]...)
		if len(edges) == 0 || c.Resolution == graph.Unknown || c.Resolution == graph.Symbolic || isDeadLetter(c) || isBrokers(c) || plainName(globOf(c.Name)) == "" {
			continue
		}
		if slices.ContainsFunc(append(ix.fed(c.ID), ix.feeders(c.ID)...), func(id string) bool { return documented[id] }) {
			continue
		}
		at := first(edges)
		pos := nameOf(at)
		services := servicesOf(edges)
		out = append(out, graph.Finding{
			Rule: "undocumented", Severity: graph.Warning, Position: pos, Services: services, Channel: c.ID, Subject: c.ID,
			Message: fmt.Sprintf("%s, used by %s, is documented nowhere: say what it means where the name stands, or in your event catalog", ix.label(c.ID), listed(services)),
			Related: append(placesOf(ix.publishes[c.ID], pos, "publishes"), placesOf(ix.subscribes[c.ID], pos, "subscribes")...),
		})
	}
	return out
}

// nameOf is the place in the tree's Go code that the name of an edge's channel comes
// from, or that of the edge.
func nameOf(e graph.ChannelEdge) graph.Position {
	for _, step := range slices.Backward(e.Evidence) {
		if file := step.Position.File; strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, ".pb.go") && !strings.Contains(file, "@") {
			return step.Position
		}
	}
	return e.Position
}
