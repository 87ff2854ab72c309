package rules

import (
	"testing"

	"github.com/msatopo/msatopo/graph"
)

func TestUndocumented(t *testing.T) {
	system := func(docs ...graph.Doc) graph.Topology {
		e := edge("shop", "kafka:orders", "shop/a.go:7")
		e.Evidence = []graph.Evidence{{Position: at("shop/a.go:7"), Note: "call"}, {Position: at("events/names.go:3"), Note: "constant"}, {Position: at("deploy/compose.yaml:9"), Note: "value"}}
		return graph.Topology{Services: services("shop"), Channels: topics("kafka:orders"), Publishes: []graph.ChannelEdge{e}, Docs: docs}
	}
	named := func(name string) graph.Topology {
		return graph.Topology{Channels: topics(name), Subscribes: []graph.ChannelEdge{edge("shop", name, "a.go:1")}}
	}
	comment := graph.Doc{Kind: graph.DocComment, Channels: []string{"kafka:orders"}}
	bound := system(graph.Doc{Kind: graph.DocAsyncAPI, Channels: []string{"kafka:all"}})
	bound.Channels = topics("kafka:all", "kafka:orders")
	bound.Bindings = []graph.Binding{{From: "kafka:all", To: "kafka:orders"}}
	found := []string{`warning events/names.go:3 kafka topic "orders", used by shop, is documented nowhere`}
	testSystem(t, undocumented, []systemCase{
		{name: "nothing is said", top: system(), want: found},
		{name: "something is said of another", top: system(graph.Doc{Kind: graph.DocAsyncAPI, Name: "x"}), want: found},
		{name: "a comment", top: system(comment)},
		{name: "a comment does not count here", top: system(comment), opts: Options{"sources": "asyncapi,catalog"}, want: found},
		{name: "what feeds it is documented", top: bound},
		{name: "the name is not known", top: named("kafka:${TOPIC}")},
		{name: "dead letters", top: named("kafka:orders.dlq")},
		{name: "a name without a word", top: named("nats:>")},
		{name: "a name of the run", top: named("nats:{topic}")},
		{name: "a name with parts", top: named("kafka:orders.{id}"), want: []string{`warning a.go:1 kafka topic "orders.{id}"`}},
	})
}

func TestDeadDoc(t *testing.T) {
	used := graph.Doc{Kind: graph.DocAsyncAPI, Name: "orders", Channels: []string{"kafka:orders"}, Position: at("api.yaml:3")}
	dead := graph.Doc{Kind: graph.DocAsyncAPI, Name: "order", Position: at("api.yaml:9")}
	system := func(docs ...graph.Doc) graph.Topology {
		return graph.Topology{Channels: topics("kafka:orders"), Publishes: []graph.ChannelEdge{edge("shop", "kafka:orders", "a.go:1")}, Docs: docs}
	}
	unknown := system(used, dead)
	unknown.Unresolved = []graph.Unresolved{{Service: "shop", Role: "publish", System: "kafka"}}
	symbolic := system(used, dead)
	symbolic.Channels = append(symbolic.Channels, topics("kafka:${TOPIC}")...)
	event := graph.Doc{Kind: graph.DocEventCatalog, Name: "OrderPlaced", Message: true, Position: at("events/OrderPlaced/index.mdx:1")}
	known := graph.Doc{Kind: graph.DocEventCatalog, Name: "OrderPaid", Message: true, Channels: []string{"kafka:orders"}, Position: at("events/OrderPaid/index.mdx:1")}
	typed := system(known, event)
	typed.Channels[0].Messages = []string{"x.OrderPaid"}
	testSystem(t, deadDoc, []systemCase{
		{name: "no code uses it", top: system(used, dead), want: []string{`warning api.yaml:9 channel "order" is documented, but no code`}},
		{name: "a file about another system", top: system(dead)},
		{name: "a name that is not known may be it", top: unknown},
		{name: "a symbolic name may be it", top: symbolic},
		{name: "a message of an EventCatalog", top: typed, want: []string{`warning events/OrderPlaced/index.mdx:1 message "OrderPlaced"`}},
		{name: "a message, but not all types are known", top: system(known, event)},
		{name: "a comment on what is not used", top: system(used, graph.Doc{Kind: graph.DocComment, Name: "Old", Position: at("api.yaml:1")})},
	})
}

func TestDynamicName(t *testing.T) {
	testSystem(t, dynamicName, []systemCase{
		{name: "a publish and a call", top: graph.Topology{Unresolved: []graph.Unresolved{
			{Service: "shop", Role: "publish", System: "kafka", Reason: "from the request (a.go:3)", Position: at("a.go:7")},
			{Service: "shop", Role: "call", System: "http", Reason: "from the request", Position: at("a.go:8")},
		}}, want: []string{"info a.go:7 shop publishes to a kafka channel whose name cannot be known: from the request (a.go:3)"}},
	})
}
