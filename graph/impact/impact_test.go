package impact_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/impact"
)

// sample: gate → order (Place); Place ⇢ placed (kafka); mail, audit ⇢ placed; mail ⇢
// sent (redis) ⇢ gate; report waits for mail behind "asked" (a hidden wait).
func sample() *graph.Topology {
	entry := func(id, service, kind, op string) graph.Entrypoint {
		return graph.Entrypoint{ID: id, Service: service, Kind: graph.EntrypointKind(kind), Operation: op}
	}
	edge := func(service, channel string, entries ...string) graph.ChannelEdge {
		return graph.ChannelEdge{Service: service, Channel: channel, Entrypoints: entries}
	}
	return &graph.Topology{
		Services: []graph.Service{{ID: "gate", Kind: "service"}, {ID: "order", Kind: "service"}, {ID: "mail", Kind: "service"}, {ID: "audit", Kind: "service"}, {ID: "report", Kind: "service"}},
		Channels: []graph.Channel{{ID: "kafka:placed", System: "kafka", Kind: "topic", Name: "placed", Delivery: graph.AtLeastOnce},
			{ID: "redis-pubsub:sent", System: "redis-pubsub", Kind: "channel", Name: "sent", Delivery: graph.AtMostOnce}, {ID: "sqs:asked", System: "sqs", Kind: "queue", Name: "asked", Delivery: graph.AtLeastOnce}},
		Entrypoints: []graph.Entrypoint{entry("g", "gate", "http", "POST /orders"), entry("gr", "gate", "http", "GET /"), entry("o", "order", "grpc", "/o.Order/Place"),
			entry("mail:consumer:kafka:placed", "mail", "consumer", "placed"), entry("r", "report", "timer", "")},
		Calls:      []graph.Call{{From: "gate", To: "order", Protocol: "grpc", Operation: "/o.Order/Place", Entrypoints: []string{"g"}}},
		Publishes:  []graph.ChannelEdge{edge("order", "kafka:placed", "o"), edge("mail", "redis-pubsub:sent", "mail:consumer:kafka:placed"), edge("report", "sqs:asked", "r")},
		Subscribes: []graph.ChannelEdge{edge("mail", "kafka:placed"), edge("audit", "kafka:placed"), edge("gate", "redis-pubsub:sent"), edge("mail", "sqs:asked")},
		Findings:   []graph.Finding{{Rule: "hiddensync", Channel: "sqs:asked", Services: []string{"report"}}},
	}
}

func TestOf(t *testing.T) {
	for name, want := range map[string]string{
		"order": `when order is down
stops
  gate  POST /orders
delayed until it is back
  no message
does not come about, unless it is tried again
  audit  Kafka topic placed, from order
  gate   Redis Pub/Sub channel sent, from mail
  mail   Kafka topic placed, from order
piles up
  nothing
`,
		"mail": `when mail is down
stops
  report  waits behind a message
delayed until it is back
  gate  Redis Pub/Sub channel sent, from mail
does not come about, unless it is tried again
  no message
piles up
  Kafka topic placed  kept until it is back, from order
  SQS queue asked     kept until it is back, from report
`,
		"gate": `when gate is down
stops
  nobody waits for it
delayed until it is back
  no message
does not come about, unless it is tried again
  no message
piles up
  Redis Pub/Sub channel sent  lost: nothing keeps them, from mail
`,
		"placed": `when kafka:placed is down
stops
  gate   POST /orders
  order  /o.Order/Place (cannot publish)
delayed until it is back
  no message
does not come about, unless it is tried again
  audit  Kafka topic placed, from order
  gate   Redis Pub/Sub channel sent, from mail
  mail   Kafka topic placed, from order
piles up
  nothing
`,
	} {
		id, err := impact.Find(sample(), name)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := impact.WriteText(&b, sample(), impact.Of(sample(), id)); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, b.String(), want)
		}
	}
	if _, err := impact.Find(sample(), "ordr"); err == nil || !strings.Contains(err.Error(), `did you mean "order"?`) {
		t.Errorf("%v", err)
	}
}

func TestHostile(t *testing.T) {
	top := sample()
	top.Services[0].ID, top.Calls[0].From = "<img>|`\n# x", "<img>|`\n# x"
	for i := range top.Entrypoints {
		if top.Entrypoints[i].Service == "gate" {
			top.Entrypoints[i].Service = "<img>|`\n# x"
		}
	}
	var b bytes.Buffer
	if err := impact.WriteMarkdown(&b, top, impact.Of(top, "order")); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "\n# x") || !strings.Contains(b.String(), "- ``<img>\\|`↵# x``: `POST /orders`\n") {
		t.Error(b.String())
	}
}
