package rules

import (
	"fmt"
	"slices"

	"github.com/msatopo/msatopo/graph"
)

// Advice is off unless it is asked for: whether it fits depends on what the topology
// does not say. That a consumer inserts or charges without an idempotency key is no
// rule here: the topology does not know what a handler writes, nor by which key.

var lonelyLog = &Rule{
	ID: "lonelylog", Title: "a Kafka topic that a single consumer group reads",
	Why: "A log pays off when several groups read it, when it is read again, or when order per key matters. One group that takes each message once, without keys, " +
		"wants a queue, which needs no partitions to be planned and gives up on single messages.",
	Since: "0.1", Severity: graph.Info, Off: true,
	Bad:  "one topic, one consumer group, messages without keys, nothing replayed",
	Good: "an SQS or RabbitMQ queue, or a second group that needs the same messages",
	System: func(t *graph.Topology, _ Options) []graph.Finding {
		ix := indexOf(t)
		var out []graph.Finding
		for _, c := range t.Channels {
			published, subscribed := ix.publishes[c.ID], ix.subscribes[c.ID]
			if c.System != "kafka" || len(published) == 0 || len(subscribed) == 0 || len(ix.fed(c.ID)) > 1 {
				continue
			}
			keyed := slices.ContainsFunc(published, func(e graph.ChannelEdge) bool { return e.Key != "" })
			if keyed || slices.ContainsFunc(subscribed, func(e graph.ChannelEdge) bool { return e.Group != subscribed[0].Group || e.Group == "" }) {
				continue
			}
			at := first(subscribed)
			out = append(out, graph.Finding{
				Rule: "lonelylog", Severity: graph.Info, Position: at.Position, Services: servicesOf(append(slices.Clone(published), subscribed...)), Channel: c.ID, Subject: c.ID,
				Message: fmt.Sprintf("%s is read by the group %q only, and its messages have no keys: unless it is replayed, a queue would do", ix.label(c.ID), at.Group),
			})
		}
		return out
	},
}

var crowdedQueue = &Rule{
	ID: "crowdedqueue", Title: "one message that a service puts into a queue for each of its readers",
	Why: "The publisher knows all its readers, and is changed and deployed for each new one; when it fails between two queues, only some of them hear of it. Publish " +
		"once to a topic or exchange, and let every reader bind a queue of its own.",
	Since: "0.1", Severity: graph.Info, Off: true,
	Bad:  "sqs.SendMessage(mailQueue, event); sqs.SendMessage(stockQueue, event)",
	Good: "sns.Publish(orderTopic, event)",
	System: func(t *graph.Topology, _ Options) []graph.Finding {
		ix := indexOf(t)
		var out []graph.Finding
		seen := map[string]bool{}
		for _, p := range t.Publishes {
			key := p.Service + " " + p.Message
			if p.Message == "" || len(p.Entrypoints) == 0 || seen[key] || ix.channels[p.Channel].Kind != graph.KindQueue {
				continue
			}
			seen[key] = true
			group := []graph.ChannelEdge{p}
			var queues, readers []string
			for _, q := range t.Publishes {
				if q.Service == p.Service && q.Message == p.Message && ix.channels[q.Channel].Kind == graph.KindQueue && slices.Equal(q.Entrypoints, p.Entrypoints) {
					group = append(group, q)
					queues = append(queues, q.Channel)
					readers = append(readers, servicesOf(ix.subscribes[q.Channel])...)
				}
			}
			if queues, readers = sortedNames(queues), sortedNames(readers); len(queues) < 2 || len(readers) < 2 {
				continue
			}
			at := first(group)
			out = append(out, graph.Finding{
				Rule: "crowdedqueue", Severity: graph.Info, Position: at.Position, Services: sortedNames(append(readers, p.Service)), Subject: key,
				Related: placesOf(group, at.Position, "publishes"),
				Message: fmt.Sprintf("%s puts %s into %d queues, for %s: publish it once, to a topic that their queues are bound to", p.Service, ix.messages[p.Message].Name, len(queues), listed(readers)),
			})
		}
		return out
	},
}

var internalGraphQL = &Rule{
	ID: "internalgraphql", Title: "GraphQL between services of the system",
	Why: "GraphQL lets clients that are not known choose what they get. Between services of one team the queries are known, and RPC is checked when it is built, " +
		"cached and measured by operation.",
	Since: "0.1", Severity: graph.Info, Off: true,
	Bad: "order queries stock's GraphQL endpoint", Good: "order calls stock by gRPC; the gateway offers GraphQL",
	System: func(t *graph.Topology, _ Options) []graph.Finding {
		ix := indexOf(t)
		var out []graph.Finding
		for _, c := range t.Calls {
			if c.Protocol == "graphql" && c.From != c.To && ix.isOwn(c.From) && ix.isOwn(c.To) {
				out = append(out, graph.Finding{
					Rule: "internalgraphql", Severity: graph.Info, Position: c.Position, Services: sortedNames([]string{c.From, c.To}), Subject: c.From + " " + c.To + " " + c.Operation,
					Message: fmt.Sprintf("%s calls %s by GraphQL (%s): between services RPC is checked when it is built", c.From, c.To, c.Operation),
				})
			}
		}
		return out
	},
}

var browserGRPC = &Rule{
	ID: "browsergrpc", Title: "a gateway that offers gRPC and nothing that browsers speak",
	Why:   "Browsers cannot speak gRPC. Clients outside need gRPC-Web, Connect, REST or GraphQL, or a proxy in front that translates; if there is one, this advice is not for you.",
	Since: "0.1", Severity: graph.Info, Off: true,
	Bad: "a gateway that registers gRPC services only", Good: "gRPC-Web or grpc-gateway beside it",
	System: func(t *graph.Topology, _ Options) []graph.Finding {
		ix := indexOf(t)
		offered := map[string]graph.Endpoint{}
		other := map[string]bool{}
		for _, e := range t.Endpoints {
			switch {
			case probe.MatchString(e.Operation) || !ix.services[e.Service].Gateway:
			case e.Protocol != "grpc":
				other[e.Service] = true
			case e.Position != nil && offered[e.Service].Position == nil && !ix.isCalled(e):
				offered[e.Service] = e
			}
		}
		var out []graph.Finding
		for _, s := range t.Services {
			if e := offered[s.ID]; e.Position != nil && !other[s.ID] {
				out = append(out, graph.Finding{
					Rule: "browsergrpc", Severity: graph.Info, Position: *e.Position, Services: []string{s.ID}, Subject: s.ID,
					Message: fmt.Sprintf("the gateway %s offers gRPC only (%s), which browsers cannot speak: offer gRPC-Web, REST or GraphQL beside it", s.ID, e.Operation),
				})
			}
		}
		return out
	},
}

var fireAndForget = &Rule{
	ID: "fireandforget", Title: "an event that changes state, on a channel that loses what nobody listens to",
	Why: "Redis Pub/Sub and core NATS forget a message that nobody is there to take: during a deployment or a crash of the subscriber its state falls behind, and nothing tells. " +
		"Use a stream (Redis Streams, JetStream) or a queue.\n\n" +
		"A subscriber changes state, as far as the topology can tell, when its handler publishes, or makes a call that does not just read: HTTP methods but GET and HEAD, " +
		"RPCs whose name does not begin with Get, List, Find, Search, Query, Watch, Check or Count. What it writes to a database of its own is not seen.",
	Since: "0.1", Severity: graph.Warning, Off: true,
	Bad: "rdb.Publish(ctx, \"order-paid\", body) // the subscriber orders the delivery", Good: "rdb.XAdd(ctx, &redis.XAddArgs{Stream: \"order-paid\", ...})",
	System: lossyEvents,
}

func lossyEvents(t *graph.Topology, _ Options) []graph.Finding {
	w := walksOf(t)
	var out []graph.Finding
	for _, c := range t.Channels {
		if c.Delivery != graph.AtMostOnce || len(w.publishes[c.ID]) == 0 {
			continue
		}
		for _, to := range w.fed(c.ID) {
			for _, s := range w.subscribes[to] {
				entry := s.Service + ":" + string(graph.EntryConsumer) + ":" + to
				change, ok := w.changes(entry)
				if !ok || slices.ContainsFunc(out, func(f graph.Finding) bool { return f.Subject == c.ID+" "+s.Service }) {
					continue
				}
				at := first(w.publishes[c.ID])
				out = append(out, graph.Finding{
					Rule: "fireandforget", Severity: graph.Warning, Position: at.Position, Services: sortedNames(append(servicesOf(w.publishes[c.ID]), s.Service)),
					Channel: c.ID, Subject: c.ID + " " + s.Service, Related: []graph.Related{{Position: s.Position, Message: s.Service + " subscribes here"}, change},
					Message: fmt.Sprintf("%s loses messages while %s is not there, which changes state when it gets one: use a stream or a queue", w.label(c.ID), s.Service),
				})
			}
		}
	}
	return out
}

// changes gives what an entry point does that is not just reading.
func (w *walks) changes(entry string) (graph.Related, bool) {
	for _, p := range w.emits[entry] {
		return graph.Related{Position: p.Position, Message: "it publishes " + w.channels[p.Channel].Name}, true
	}
	for _, c := range w.calls[entry] {
		if !reads.MatchString(c.Operation) {
			return graph.Related{Position: c.Position, Message: fmt.Sprintf("it calls %s: %s", c.To, c.Operation)}, true
		}
	}
	return graph.Related{}, false
}
