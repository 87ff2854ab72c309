package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/graph"
)

var externalOption = Option{
	Name: "external", Free: true,
	Doc: "names of channels of which the other side is outside the tree; * stands for any text",
}

const whenOrphan = "It is told only where the other side would have been found: the tree holds two services or more and does not call (by RPC, or a host name of the same network) services " +
	"that are not in it, something else of the " +
	"same broker is published and subscribed to in it, all of the name is known, no binding leads on, no name that is not known " +
	"in full could be the other side, and no code in another language holds the name. Dead-letter queues, queues of replies and " +
	"the broker's own channels are left out. A party outside the tree is named with the option external."

var orphanPublish = &Rule{
	ID: "orphanpublish", Title: "a channel that is published to and that nobody subscribes to",
	Why: "Whoever publishes to it pays for writes that nobody reads, and often the reader was lost: it was renamed on one side, or " +
		"the consumer was removed and its producer forgotten. Remove the publish, or mend the name.\n\n" + whenOrphan,
	Since: "0.1", Severity: graph.Warning, Options: []Option{externalOption},
	Bad:  `writer.WriteMessages(ctx, kafka.Message{Topic: "concert.viewed", Value: body}) // nothing reads concert.viewed`,
	Good: `kafka.NewReader(kafka.ReaderConfig{Topic: "concert.viewed", GroupID: "analytics"}) // in another service`,
	System: func(t *graph.Topology, o Options) []graph.Finding {
		return orphans(t, o, func(ix *index) side {
			return side{
				rule: "orphanpublish", edges: ix.publishes, place: func(e graph.ChannelEdge) graph.Position { return e.Position }, others: ix.subscribes, way: ix.fed, back: ix.feeders, role: "subscribe", does: "publishes",
				message: "%s is published to by %s and nobody subscribes to it: remove the publish, or correct the name",
			}
		})
	},
}

var orphanSubscribe = &Rule{
	ID: "orphansubscribe", Title: "a channel that is subscribed to and that nobody publishes to",
	Why: "Its handler never runs. Mostly the name differs from what is published by a letter, or the publisher is gone. " +
		"Mend the name, or remove the subscription.\n\n" + whenOrphan,
	Since: "0.1", Severity: graph.Warning, Options: []Option{externalOption},
	Bad:  `js.Subscribe("order.created", handle) // published as orders.created`,
	Good: `js.Subscribe("orders.created", handle)`,
	System: func(t *graph.Topology, o Options) []graph.Finding {
		return orphans(t, o, func(ix *index) side {
			return side{
				rule: "orphansubscribe", edges: ix.subscribes, place: ix.subscribedAt, others: ix.publishes, way: ix.feeders, back: ix.fed, role: "publish", does: "subscribes",
				message: "%s is subscribed to by %s and nobody publishes to it: the handler never runs; correct the name, or remove it",
			}
		})
	},
}

// A side is one end of channels, of which the other is looked for.
type side struct {
	rule      string
	edges     map[string][]graph.ChannelEdge
	others    map[string][]graph.ChannelEdge // the other end
	way, back func(channel string) []string  // channels towards the other end, and away from it
	place     func(graph.ChannelEdge) graph.Position
	role      string // of the other end
	does      string
	message   string
}

func orphans(t *graph.Topology, o Options, sideOf func(*index) side) []graph.Finding {
	ix := indexOf(t)
	s := sideOf(ix)
	if ix.ownServices() < 2 || ix.isPart() {
		return nil
	}
	flows := ix.flows()
	external := o.list("external", "")
	var out []graph.Finding
	for _, c := range t.Channels {
		edges := s.edges[c.ID]
		if len(edges) == 0 || !flows[c.System] || !resolved(c) || isDeadLetter(c) || isBrokers(c) || len(c.Elsewhere) > 0 {
			continue
		}
		if len(s.way(c.ID)) > 1 || len(s.others[c.ID]) > 0 || ix.elsewhere(c, s) || named(c, external) {
			continue
		}
		edges = slices.Clone(edges)
		for i := range edges {
			edges[i].Position = s.place(edges[i])
		}
		at := first(edges)
		services := servicesOf(edges)
		out = append(out, graph.Finding{
			Rule: s.rule, Severity: graph.Warning, Position: at.Position, Services: services, Channel: c.ID, Subject: c.ID,
			Message: fmt.Sprintf(s.message, ix.label(c.ID), listed(services)),
			Related: placesOf(edges, at.Position, s.does),
		})
	}
	return out
}

// elsewhere reports whether the other end of c may be there under a name that is not
// known, or behind a binding that is not.
func (ix *index) elsewhere(c graph.Channel, s side) bool {
	for _, u := range ix.t.Unresolved {
		if (u.Role == s.role || u.Role == "bind") && (u.System == c.System || u.System == "") {
			return true
		}
	}
	for _, d := range ix.t.Channels {
		if d.ID == c.ID || len(s.others[d.ID]) == 0 {
			continue
		}
		if d.System == c.System && couldBe(c, d) {
			return true
		}
		// A queue that nothing feeds may be bound to this exchange where nothing of it is read.
		if bridged(c, d) && len(s.back(d.ID)) == 1 && len(s.edges[d.ID]) == 0 {
			return true
		}
	}
	return false
}

// bridged reports whether the infrastructure may lead messages from one of the
// channels to the other: an exchange or topic to a queue, a stream to its subjects.
func bridged(a, b graph.Channel) bool {
	if a.System == b.System {
		return a.Kind != b.Kind
	}
	for _, x := range []string{a.System, b.System} {
		if x == "sns" || x == "eventbridge" {
			return a.System != x && slices.Contains([]string{"sqs", "lambda", "kinesis", "sns"}, a.System) ||
				b.System != x && slices.Contains([]string{"sqs", "lambda", "kinesis", "sns"}, b.System)
		}
	}
	return false
}

// named reports whether one of the patterns stands for the channel.
func named(c graph.Channel, patterns []string) bool {
	for _, p := range patterns {
		for _, name := range append(spellings(c), c.ID) {
			if overlap(strings.ReplaceAll(p, "*", string(anyText)), name) {
				return true
			}
		}
	}
	return false
}
