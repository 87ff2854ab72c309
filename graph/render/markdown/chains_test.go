package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/view"
)

// TestNamesOfChannels holds that a chain, and a focus, show a channel as people call
// it and not by its id.
func TestNamesOfChannels(t *testing.T) {
	top := &graph.Topology{
		Services:    []graph.Service{{ID: "mail"}, {ID: "order"}, {ID: "stock"}},
		Channels:    []graph.Channel{{ID: "kafka:orders", System: "kafka", Kind: graph.KindTopic, Name: "orders"}},
		Subscribes:  []graph.ChannelEdge{{Service: "mail", Channel: "kafka:orders", Entrypoints: []string{"e"}}},
		Entrypoints: []graph.Entrypoint{{ID: "e", Service: "mail", Kind: graph.EntryConsumer, Operation: "kafka:orders"}},
		Calls: []graph.Call{
			{From: "mail", To: "order", Protocol: "grpc", Operation: "/o.Order/Get", Entrypoints: []string{"e"}},
			{From: "order", To: "stock", Protocol: "grpc", Operation: "/s.Stock/Get"},
		},
	}
	var b bytes.Buffer
	if err := Write(&b, top, view.Options{Focus: "kafka:orders", Depth: 3}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "kafka:orders") || !strings.Contains(b.String(), "| `mail` → `order` → `stock` | consumes `orders`") {
		t.Error(b.String())
	}
}
