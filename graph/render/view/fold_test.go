package view

import (
	"fmt"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// fan is two services that publish to n channels each, of which one is read by another.
func fan(n int) *graph.Topology {
	t := &graph.Topology{Services: []graph.Service{{ID: "order"}, {ID: "mail"}, {ID: "stock"}}}
	for _, s := range []string{"order", "stock"} {
		for i := range n {
			c := graph.Channel{ID: fmt.Sprintf("kafka:%s.events.e%02d", s, i), System: "kafka", Kind: graph.KindTopic, Name: fmt.Sprintf("%s.events.e%02d", s, i)}
			t.Channels = append(t.Channels, c)
			t.Publishes = append(t.Publishes, graph.ChannelEdge{Service: s, Channel: c.ID})
		}
	}
	t.Subscribes = []graph.ChannelEdge{{Service: "mail", Channel: "kafka:order.events.e07"}}
	t.Sort()
	return t
}

func TestFolded(t *testing.T) {
	g, err := Build(fan(60), Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := g.Folded()
	want := "order publish order.events.… []\norder publish order.events.e07 []\nstock publish stock.events.… []\norder.events.e07 subscribe mail []"
	if got := edges(f); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if f.Folded() != f || f.Together != 119 || len(f.Nodes) != 6 || f.Nodes[3].Kicker != "Kafka topic ×59" || f.Edges[0].Count != 59 {
		t.Errorf("%+v", f)
	}
	// A small picture, and what the picture is about, stay as they are.
	if g, _ := Build(fan(20), Options{}); g.Folded() != g {
		t.Error("a small picture was folded")
	}
	g, _ = Build(fan(120), Options{Focus: "order.events.e03", Depth: 2})
	found := false
	for _, n := range g.Folded().Nodes {
		found = found || n.Name == "order.events.e03"
	}
	if !found {
		t.Error("what the picture is about was folded")
	}
}
