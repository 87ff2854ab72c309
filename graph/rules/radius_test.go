package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/msatopo/msatopo/graph"
)

func TestBlastRadius(t *testing.T) {
	top := &graph.Topology{
		Services: services("gateway", "order", "stock", "audit", "billing", "external bank"),
		Channels: topics("kafka:bills"),
		Entrypoints: entries("gateway:http:POST /buy", "gateway:http:GET /audit", "order:http:POST /orders", "order:http:GET /orders", "stock:http:POST /reserve",
			"billing:consumer:kafka:bills"),
		Calls: []graph.Call{
			call("gateway", "order", "POST /orders", "gateway/a.go:1", "gateway:http:POST /buy"),
			call("order", "stock", "POST /reserve", "order/a.go:1", "order:http:POST /orders"),
			call("order", "audit", "GET /log", "order/a.go:9", "order:http:GET /orders"), // not what the gateway asks for
			call("billing", "bank", "POST /pay", "billing/a.go:1", "billing:consumer:kafka:bills"),
		},
		Publishes:  []graph.ChannelEdge{edge("order", "kafka:bills", "order/b.go:1")},
		Subscribes: []graph.ChannelEdge{edge("billing", "kafka:bills", "billing/b.go:1")},
	}
	for _, c := range []struct {
		found []graph.Finding
		want  []string
	}{
		{nil, []string{"stock: gateway order", "audit: order", "bank: billing", "order: gateway"}},
		{[]graph.Finding{{Rule: "hiddensync", Channel: "kafka:bills", Services: []string{"order"}}},
			[]string{"billing: gateway order (gateway order)", "stock: gateway order", "audit: order", "bank: billing", "order: gateway"}},
		{[]graph.Finding{{Rule: "orphanpublish", Channel: "kafka:bills", Services: []string{"order"}}},
			[]string{"stock: gateway order", "audit: order", "bank: billing", "order: gateway"}},
	} {
		var got []string
		for _, r := range BlastRadius(top, c.found) {
			line := r.Service + ": " + strings.Join(r.Stops, " ")
			if len(r.Hidden) > 0 {
				line += fmt.Sprintf(" (%s)", strings.Join(r.Hidden, " "))
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.found, diff)
		}
	}
}
