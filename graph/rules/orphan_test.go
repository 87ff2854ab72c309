package rules

import (
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// traffic is a topology in which kafka:orders goes from shop to stock, and shop
// publishes to what is called lonely.
func traffic(lonely string, more func(*graph.Topology)) graph.Topology {
	t := graph.Topology{
		Services:   services("shop", "stock"),
		Channels:   topics("kafka:orders", lonely),
		Publishes:  []graph.ChannelEdge{edge("shop", "kafka:orders", "shop/a.go:1"), edge("shop", lonely, "shop/b.go:2")},
		Subscribes: []graph.ChannelEdge{edge("stock", "kafka:orders", "stock/a.go:1")},
	}
	if more != nil {
		more(&t)
	}
	return t
}

func TestOrphanPublish(t *testing.T) {
	const viewed = "kafka:viewed"
	found := []string{`warning shop/b.go:2 kafka topic "viewed" is published to by shop and nobody subscribes`}
	with := func(f func(*graph.Topology)) graph.Topology { return traffic(viewed, f) }
	testSystem(t, orphanPublish, []systemCase{
		{name: "nobody reads", top: traffic(viewed, nil), want: found},
		{name: "name of a setting without a value", top: traffic("kafka:${TOPIC}", nil)},
		{name: "name with a part of run time", top: traffic("kafka:viewed.{id}", nil)},
		{name: "dead letters", top: traffic("kafka:orders-dlq", nil)},
		{name: "dead letters in camel case", top: traffic("kafka:ordersDLQ", nil)},
		{name: "failed is an event, not a dead letter", top: traffic("kafka:payment.failed", nil), want: []string{`warning shop/b.go:2 kafka topic "payment.failed"`}},
		{name: "a reply", top: traffic("kafka:orders.reply", nil)},
		{name: "declared as read outside", top: traffic(viewed, nil), opts: Options{"external": "orders.*, view*"}},
		{name: "another is declared", top: traffic(viewed, nil), opts: Options{"external": "views"}, want: found},
		{name: "bound to something", top: with(func(t *graph.Topology) {
			t.Channels = append(t.Channels, channel("sqs:views", graph.KindQueue))
			t.Bindings = []graph.Binding{{From: viewed, To: "sqs:views"}}
		})},
		{name: "a subscription without a name could be it", top: with(func(t *graph.Topology) {
			t.Unresolved = []graph.Unresolved{{Service: "stock", Role: "subscribe", System: "kafka"}}
		})},
		{name: "a subscription of another broker could not", want: found, top: with(func(t *graph.Topology) {
			t.Unresolved = []graph.Unresolved{{Service: "stock", Role: "subscribe", System: "nats"}, {Service: "stock", Role: "publish", System: "kafka"}}
		})},
		{name: "a symbolic subscription could be it", top: with(func(t *graph.Topology) {
			t.Channels = append(t.Channels, topics("kafka:${VIEWS_TOPIC}")...)
			t.Subscribes = append(t.Subscribes, edge("stock", "kafka:${VIEWS_TOPIC}", "stock/b.go:1"))
		})},
		{name: "a symbolic subscription with another end could not", want: found, top: with(func(t *graph.Topology) {
			t.Channels = append(t.Channels, topics("kafka:${ENV}.stock")...)
			t.Subscribes = append(t.Subscribes, edge("stock", "kafka:${ENV}.stock", "stock/b.go:1"))
		})},
		{name: "read in another language", top: with(func(t *graph.Topology) {
			t.Channels[1].Elsewhere = []graph.Position{at("recommend/app.py:3")}
		})},
		{name: "nothing of this broker is read here", top: traffic("nats:viewed", nil)},
		{name: "one service alone", top: with(func(t *graph.Topology) { t.Services = services("shop") })},
		{name: "a tree that calls services of other trees", top: with(func(t *graph.Topology) {
			t.Services = services("shop", "stock", "external billing")
			t.Calls = []graph.Call{call("shop", "billing", "/billing.v1.Billing/Pay", "shop/c.go:1")}
		})},
		{name: "a tree that calls a vendor", want: found, top: with(func(t *graph.Topology) {
			t.Services = services("shop", "stock", "external api.cards.example")
			t.Calls = []graph.Call{call("shop", "api.cards.example", "POST /pay", "shop/c.go:1")}
		})},
	})
}

func TestOrphanPublishExchange(t *testing.T) {
	system := func(bound bool) graph.Topology {
		top := graph.Topology{
			Services: services("shop", "mail"),
			Channels: []graph.Channel{
				channel("rabbitmq:orders", graph.KindExchange), channel("rabbitmq:views", graph.KindExchange), channel("rabbitmq:mail", graph.KindQueue),
				channel("rabbitmq:notes", graph.KindQueue),
			},
			Publishes:  []graph.ChannelEdge{edge("shop", "rabbitmq:orders", "a.go:1"), edge("shop", "rabbitmq:views", "a.go:2")},
			Subscribes: []graph.ChannelEdge{edge("mail", "rabbitmq:mail", "b.go:1"), edge("mail", "rabbitmq:notes", "b.go:2")},
			Bindings:   []graph.Binding{{From: "rabbitmq:orders", To: "rabbitmq:mail"}},
		}
		if bound {
			top.Bindings = append(top.Bindings, graph.Binding{From: "rabbitmq:orders", To: "rabbitmq:notes"})
		}
		return top
	}
	testSystem(t, orphanPublish, []systemCase{
		{name: "every queue is fed by others", top: system(true), want: []string{`warning a.go:2 rabbitmq exchange "views"`}},
		{name: "a queue that nothing feeds may be bound elsewhere", top: system(false)},
	})
	testSystem(t, orphanSubscribe, []systemCase{
		{name: "an exchange that leads nowhere may be bound elsewhere", top: system(false)},
	})
}

func TestOrphanSubscribe(t *testing.T) {
	base := func(name string) graph.Topology {
		t := traffic("kafka:x", nil)
		t.Publishes = t.Publishes[:1]
		t.Channels = topics("kafka:orders", name)
		t.Subscribes = append(t.Subscribes, edge("stock", name, "stock/b.go:2"))
		return t
	}
	options := base("kafka:order")
	options.Services[1].Main = "stock"
	options.Subscribes[1].Evidence = []graph.Evidence{{Position: at("lib/loop.go:1")}, {Position: at("stock/topics.go:5")}, {Position: at("events/names.go:3")}}
	testSystem(t, orphanSubscribe, []systemCase{
		{name: "the place is where the service gives the name", top: options, want: []string{"warning stock/topics.go:5"}},
		{name: "nobody publishes", top: base("kafka:order"), want: []string{`warning stock/b.go:2 kafka topic "order" is subscribed to by stock and nobody publishes`}},
		{name: "a pattern of what is published", top: base("kafka:ord*")},
		{name: "the broker's own events", top: base("kafka:$SYS.accounts")},
		{name: "dead letters", top: base("kafka:dead-letters")},
	})
}
