package trace_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/trace"
)

// sample: gate → order → gate (a round); order ⇢ placed ⇢ mail, stock; stock ⇢ placed
// again; order publishes lost, which nobody gets, and wanted, which it waits for.
func sample() *graph.Topology {
	at := func(line int) graph.Position { return graph.Position{File: "a.go", Line: line, Column: 1} }
	entry := func(service, kind, op string) graph.Entrypoint {
		return graph.Entrypoint{ID: service + ":" + kind + ":" + op, Service: service, Kind: graph.EntrypointKind(kind), Operation: op, Handler: "server." + service}
	}
	return &graph.Topology{
		Services: []graph.Service{{ID: "gate", Kind: "service"}, {ID: "order", Kind: "service"}, {ID: "mail", Kind: "service"}, {ID: "stock", Kind: "service"}, {ID: "bank", Kind: "external"}},
		Channels: []graph.Channel{{ID: "kafka:placed", System: "kafka", Kind: "topic", Name: "placed"}, {ID: "kafka:lost", System: "kafka", Kind: "topic", Name: "lost"},
			{ID: "sqs:wanted", System: "sqs", Kind: "queue", Name: "wanted"}},
		Entrypoints: []graph.Entrypoint{entry("gate", "http", "POST /orders"), entry("gate", "http", "GET /orders/{id}"), entry("order", "grpc", "/o.Order/Place"),
			entry("stock", "consumer", "kafka:placed"), entry("mail", "consumer", "kafka:placed"), entry("stock", "consumer", "sqs:wanted"), entry("stock", "grpc", "/s.Stock/Done")},
		Calls: []graph.Call{
			{From: "gate", To: "order", Protocol: "grpc", Operation: "/o.Order/Place", Entrypoints: []string{"gate:http:POST /orders"}, Position: at(1)},
			{From: "order", To: "gate", Protocol: "http", Operation: "POST /orders", InLoop: true, Entrypoints: []string{"order:grpc:/o.Order/Place"}, Position: at(2)},
			{From: "order", To: "stock", Protocol: "grpc", Operation: "/s.Stock/Done", Entrypoints: []string{"order:grpc:/o.Order/Place"}, Position: at(3)},
			{From: "stock", To: "bank", Protocol: "http", Operation: "POST /pay", Entrypoints: []string{"stock:consumer:sqs:wanted"}, Position: at(4)},
			{From: "mail", To: "bank", Protocol: "http", Operation: "*", Position: at(5)},
		},
		Publishes: []graph.ChannelEdge{
			{Service: "order", Channel: "kafka:placed", Entrypoints: []string{"order:grpc:/o.Order/Place"}, Position: at(6)},
			{Service: "order", Channel: "kafka:lost", Entrypoints: []string{"order:grpc:/o.Order/Place"}, Position: at(7)},
			{Service: "order", Channel: "sqs:wanted", Entrypoints: []string{"order:grpc:/o.Order/Place"}, Position: at(8)},
			{Service: "stock", Channel: "kafka:placed", Entrypoints: []string{"stock:consumer:kafka:placed"}, Position: at(9)},
		},
		Subscribes: []graph.ChannelEdge{{Service: "mail", Channel: "kafka:placed"}, {Service: "stock", Channel: "kafka:placed"}, {Service: "stock", Channel: "sqs:wanted"}},
		Findings: []graph.Finding{{Rule: "hiddensync", Services: []string{"order"}, Channel: "sqs:wanted", Position: at(3),
			Message: "publishes to wanted and then polls /s.Stock/Done of stock: do not", Related: []graph.Related{{Position: at(8), Message: "the publish"}}}},
	}
}

func text(t *testing.T, top *graph.Topology, name string, depth int) string {
	t.Helper()
	e, err := trace.Find(top, name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := trace.WriteText(&b, top, trace.Follow(top, e, depth), ""); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFollow(t *testing.T) {
	want := `gate: POST /orders
  → order  gRPC Order/Place  a.go:1:1
    → gate  HTTP POST /orders, for each item (goes round)  a.go:2:1
    ⇢ mail  Kafka topic placed  a.go:6:1
    ⇢ stock  Kafka topic placed  a.go:6:1
      ⇢ mail  Kafka topic placed  a.go:9:1
      ⇢ stock  Kafka topic placed (goes round)  a.go:9:1
    ⇢ nobody in this tree  Kafka topic lost  a.go:7:1
    ⇢ stock  SQS queue wanted  a.go:8:1
      ! hidden wait: publishes to wanted and then polls /s.Stock/Done of stock
      → bank  HTTP POST /pay  a.go:4:1
    → stock  gRPC Stock/Done, again and again  a.go:3:1
Of these calls and publishes it is not known what leads to them: 1 of mail
`
	if got := text(t, sample(), "POST /orders", 16); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := text(t, sample(), "POST /orders", 1); got != "gate: POST /orders\n  → order  gRPC Order/Place (goes on, deeper than is shown)  a.go:1:1\n" {
		t.Errorf("depth 1:\n%s", got)
	}
}

func TestFind(t *testing.T) {
	for name, want := range map[string]string{
		"POST /orders":          "gate: POST /orders",
		"post /orders":          "gate: POST /orders",
		"GET /orders/7":         "gate: GET /orders/{id}",
		"/o.Order/Place":        "order: /o.Order/Place",
		"Place":                 "order: /o.Order/Place",
		"order:Place":           "order: /o.Order/Place",
		"order:server.order":    "order: /o.Order/Place",
		"order:order":           "order: /o.Order/Place",
		"placed":                "placed",
		"kafka:placed":          "placed",
		"stock:kafka:placed":    "stock: consumer of kafka:placed",
		"gate:GET /orders/{id}": "gate: GET /orders/{id}",
	} {
		e, err := trace.Find(sample(), name)
		if err != nil || e.Title() != want {
			t.Errorf("%s: %q, %v; want %q", name, e.Title(), err, want)
		}
	}
	for name, want := range map[string]string{
		"POSE /orders": `no entry point or channel is called "POSE /orders": did you mean "POST /orders"?`,
		"Plce":         `did you mean "Place"`,
		"gate":         `gate is a service: name one of its entry points: "gate:POST /orders" or "gate:GET /orders/{id}"`,
		"gate:server":  `no entry point or channel`,
		"gate:gate":    `"gate:gate" is several entry points: name one: `,
		"zzzzzzzzzzzz": `give an operation as in "POST /orders"`,
	} {
		if _, err := trace.Find(sample(), name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

// TestMermaid: bars end where they begin, a fan-out is parallel, the poll is a loop
// after the message that it waits for.
func TestMermaid(t *testing.T) {
	e, err := trace.Find(sample(), "POST /orders")
	if err != nil {
		t.Fatal(err)
	}
	got := trace.Mermaid(sample(), e, 16)
	if strings.Count(got, "->>+") != strings.Count(got, "-->>-") || strings.Count(got, "  par ")+strings.Count(got, "  loop ") != strings.Count(got, "  end\n") {
		t.Errorf("not balanced:\n%s", got)
	}
	for _, want := range []string{"  par Kafka topic placed\n", "  loop for each item\n", "  loop until it is there\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Index(got, ": wanted") > strings.Index(got, "until it is there") {
		t.Errorf("the wait comes first:\n%s", got)
	}
}

// TestHuge: where everything follows from everything the trace ends, and the diagram
// stays within what Mermaid draws.
func TestHuge(t *testing.T) {
	top := &graph.Topology{}
	for i := range 60 {
		s := fmt.Sprintf("service-%02d", i)
		id := s + ":grpc:/x.X/Do"
		top.Services = append(top.Services, graph.Service{ID: s, Kind: graph.KindService})
		top.Entrypoints = append(top.Entrypoints, graph.Entrypoint{ID: id, Service: s, Kind: graph.EntryGRPC, Operation: "/x.X/Do"})
		for j := range 60 {
			if i != j {
				top.Calls = append(top.Calls, graph.Call{From: s, To: fmt.Sprintf("service-%02d", j), Protocol: "grpc", Operation: "/x.X/Do", Entrypoints: []string{id}})
			}
		}
	}
	e, err := trace.Find(top, "service-00:Do")
	if err != nil {
		t.Fatal(err)
	}
	if got := trace.Mermaid(top, e, 16); len(got) > 50_000 || len(got) < 1000 {
		t.Errorf("%d characters", len(got))
	}
}
