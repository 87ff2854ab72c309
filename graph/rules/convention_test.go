package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
)

// mixed is a system whose gateway offers REST, whose services speak gRPC, but for one
// call, and whose events go over Kafka.
func mixed() graph.Topology {
	offer := func(service, protocol, op, place string) graph.Endpoint {
		p := at(place)
		return graph.Endpoint{Service: service, Protocol: protocol, Operation: op, Position: &p}
	}
	t := graph.Topology{
		Services: services("edge", "order", "member", "external api.bank.example"),
		Channels: topics("kafka:order.placed", "kafka:order.paid", "kafka:order.sent"),
		Calls: []graph.Call{
			call("edge", "order", "/o.Order/Place", "edge/a.go:1"), call("edge", "member", "/m.Member/Get", "edge/a.go:2"),
			call("order", "member", "GET /members/{id}", "order/a.go:1"), call("order", "api.bank.example", "POST /pay", "order/b.go:1"),
		},
		Endpoints: []graph.Endpoint{
			offer("edge", "http", "POST /orders", "edge/routes.go:1"), offer("member", "http", "GET /members/{id}", "member/routes.go:1"), offer("member", "http", "GET /healthz", "member/routes.go:2"),
			offer("order", "grpc", "/o.Order/Place", "order/main.go:1"),
		},
	}
	t.Services[0].Gateway = true
	for _, c := range t.Channels {
		t.Publishes = append(t.Publishes, edge("order", c.ID, "order/events.go:1"))
	}
	return t
}

func TestConvention(t *testing.T) {
	graphql := mixed()
	graphql.Endpoints[0].Protocol = "graphql"
	open := mixed()
	open.Calls = open.Calls[:2]
	testSystem(t, convention, []systemCase{
		{name: "nothing is agreed", top: mixed()},
		{name: "REST between services", top: mixed(), opts: Options{"internal": "grpc"},
			want: []string{"warning order/a.go:1 order calls member by rest (GET /members/{id}), but the convention between services is grpc"}},
		{name: "both are agreed", top: mixed(), opts: Options{"internal": "grpc, rest"}},
		{name: "the gateway does as agreed, and a called endpoint is internal", top: mixed(), opts: Options{"external": "rest"}},
		{name: "the gateway does not", top: graphql, opts: Options{"external": "rest"}, want: []string{"warning edge/routes.go:1 the gateway edge offers graphql"}},
		{name: "a service that is no gateway", top: open, opts: Options{"external": "rest", "internal": "grpc"}, want: []string{"warning member/routes.go:1 member offers rest (GET /members/{id}) and is no gateway"}},
		{name: "events", top: mixed(), opts: Options{"events": "sns+sqs"}, want: []string{"warning order/events.go:1", "warning order/events.go:1", "warning order/events.go:1"}},
		{name: "events as agreed", top: mixed(), opts: Options{"events": "sns+sqs, kafka"}},
		{name: "names", top: mixed(), opts: Options{"naming": `order\.p[a-z]+`}, want: []string{`warning order/events.go:1 the name of kafka topic "order.sent"`}},
	})
}

func TestSuggestConventions(t *testing.T) {
	top := mixed()
	want := `rules:
  convention:
    internal: grpc # 2 of 3 calls between services
    external: rest # 1 of 1 operations that gateways offer
    events: kafka # 3 of 3 channels
    naming: '[a-z0-9]+(\.[a-z0-9]+)*' # 3 of 3 names of channels
`
	if diff := cmp.Diff(want, SuggestConventions(&top)); diff != "" {
		t.Error(diff)
	}
	if got := SuggestConventions(&graph.Topology{}); got != "" {
		t.Errorf("nothing to go by, but %q", got)
	}
}
