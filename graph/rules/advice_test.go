package rules

import (
	"testing"

	"github.com/msatopo/msatopo/graph"
)

func TestLonelyLog(t *testing.T) {
	system := func(change func(*graph.Topology)) graph.Topology {
		s := edge("stock", "kafka:orders", "stock/a.go:1")
		s.Group = "stock"
		t := graph.Topology{Channels: topics("kafka:orders"), Publishes: []graph.ChannelEdge{edge("shop", "kafka:orders", "a.go:1")}, Subscribes: []graph.ChannelEdge{s}}
		change(&t)
		return t
	}
	second := edge("mail", "kafka:orders", "mail/a.go:1")
	second.Group = "mail"
	testSystem(t, lonelyLog, []systemCase{
		{name: "one group", top: system(func(*graph.Topology) {}), want: []string{`info stock/a.go:1 kafka topic "orders" is read by the group "stock" only`}},
		{name: "two groups", top: system(func(t *graph.Topology) { t.Subscribes = append(t.Subscribes, second) })},
		{name: "order by key", top: system(func(t *graph.Topology) { t.Publishes[0].Key = "{id}" })},
		{name: "no groups", top: system(func(t *graph.Topology) { t.Subscribes[0].Group = "" })},
	})
}

func TestCrowdedQueue(t *testing.T) {
	system := func(entry string) graph.Topology {
		a, b := edge("shop", "sqs:mail", "a.go:1", "shop:http:POST /"), edge("shop", "sqs:stock", "a.go:2", entry)
		a.Message, b.Message = "x.Paid", "x.Paid"
		return graph.Topology{
			Channels:   []graph.Channel{channel("sqs:mail", graph.KindQueue), channel("sqs:stock", graph.KindQueue)},
			Messages:   []graph.Message{{ID: "x.Paid", Name: "Paid"}},
			Publishes:  []graph.ChannelEdge{a, b},
			Subscribes: []graph.ChannelEdge{edge("mailer", "sqs:mail", "m.go:1"), edge("stock", "sqs:stock", "s.go:1")},
		}
	}
	testSystem(t, crowdedQueue, []systemCase{
		{name: "one message, two queues", top: system("shop:http:POST /"), want: []string{"info a.go:1 shop puts Paid into 2 queues, for mailer and stock"}},
		{name: "at different occasions", top: system("shop:http:DELETE /")},
	})
}

func TestInternalGraphQL(t *testing.T) {
	system := func(to string) graph.Topology {
		c := call("a", to, "Query.stock", "a.go:1")
		c.Protocol = "graphql"
		return graph.Topology{Services: services("a", "b", "external api.example"), Calls: []graph.Call{c}}
	}
	testSystem(t, internalGraphQL, []systemCase{
		{name: "between services", top: system("b"), want: []string{"info a.go:1 a calls b by GraphQL"}},
		{name: "of a vendor", top: system("api.example")},
	})
}

func TestBrowserGRPC(t *testing.T) {
	system := func(more ...graph.Endpoint) graph.Topology {
		p := at("a.go:1")
		t := graph.Topology{Services: services("edge"), Endpoints: append(more, graph.Endpoint{Service: "edge", Protocol: "grpc", Operation: "/e.Edge/Get", Position: &p})}
		t.Services[0].Gateway = true
		return t
	}
	inner := system()
	inner.Services[0].Gateway = false
	testSystem(t, browserGRPC, []systemCase{
		{name: "gRPC only", top: system(), want: []string{"info a.go:1 the gateway edge offers gRPC only"}},
		{name: "gRPC, and probes", top: system(graph.Endpoint{Service: "edge", Protocol: "http", Operation: "GET /healthz"}), want: []string{"info a.go:1"}},
		{name: "REST beside it", top: system(graph.Endpoint{Service: "edge", Protocol: "http", Operation: "GET /x"})},
		{name: "no gateway", top: inner},
	})
}

func TestFireAndForget(t *testing.T) {
	system := func(delivery graph.Delivery, calls ...graph.Call) graph.Topology {
		top := graph.Topology{
			Services: services("shop", "stock"), Channels: topics("redis-pubsub:paid"), Calls: calls,
			Publishes:  []graph.ChannelEdge{edge("shop", "redis-pubsub:paid", "a.go:1")},
			Subscribes: []graph.ChannelEdge{edge("stock", "redis-pubsub:paid", "s.go:1")},
		}
		top.Channels[0].Delivery = delivery
		return top
	}
	entry := "stock:consumer:redis-pubsub:paid"
	order := call("stock", "carrier", "POST /deliveries", "s.go:5", entry)
	testSystem(t, fireAndForget, []systemCase{
		{name: "orders a delivery", top: system(graph.AtMostOnce, order), want: []string{`warning a.go:1 redis-pubsub topic "paid" loses messages while stock is not there`}},
		{name: "on a queue", top: system(graph.AtLeastOnce, order)},
		{name: "only asks", top: system(graph.AtMostOnce, call("stock", "carrier", "GET /deliveries", "s.go:5", entry), call("stock", "carrier", "/c.C/GetState", "s.go:6", entry))},
		{name: "another handler orders", top: system(graph.AtMostOnce, call("stock", "carrier", "POST /deliveries", "s.go:5", "stock:http:POST /"))},
	})
}
