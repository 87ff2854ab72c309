package render_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/render/dot"
	"github.com/msatopo/msatopo/graph/render/markdown"
	"github.com/msatopo/msatopo/graph/render/mermaid"
	"github.com/msatopo/msatopo/graph/render/view"
)

// huge is a system of n services, each with two channels of its own that three
// others read, and calls to five others.
func huge(n int) *graph.Topology {
	t := &graph.Topology{Version: graph.Version, Root: "huge"}
	id := func(i int) string { return fmt.Sprintf("service-%03d", i%n) }
	for i := range n {
		s, file := id(i), "services/"+id(i)+"/main.go"
		t.Services = append(t.Services, graph.Service{ID: s, Kind: graph.KindService, Gateway: i == 0, Position: &graph.Position{File: file, Line: 1}})
		for _, system := range []string{"kafka", "sqs"} {
			kind := graph.KindTopic
			if system == "sqs" {
				kind = graph.KindQueue
			}
			c := graph.Channel{ID: system + ":" + s + ".events", System: system, Kind: kind, Name: s + ".events", Resolution: graph.Constant}
			t.Channels = append(t.Channels, c)
			t.Publishes = append(t.Publishes, graph.ChannelEdge{Service: s, Channel: c.ID, Position: graph.Position{File: file, Line: 10}})
			for k := 1; k <= 3; k++ {
				t.Subscribes = append(t.Subscribes, graph.ChannelEdge{Service: id(i*3 + k*7), Channel: c.ID, Position: graph.Position{File: file, Line: 20 + k}})
			}
		}
		op := "/" + s + ".v1.Service/Get"
		entry := s + " " + op
		t.Endpoints = append(t.Endpoints, graph.Endpoint{Service: s, Protocol: "grpc", Operation: op})
		t.Entrypoints = append(t.Entrypoints, graph.Entrypoint{ID: entry, Service: s, Kind: graph.EntryGRPC, Operation: op})
		for k := 1; k <= 5; k++ {
			to := id(i*2 + k*13)
			t.Calls = append(t.Calls, graph.Call{From: s, To: to, Protocol: "grpc", Operation: "/" + to + ".v1.Service/Get",
				Entrypoints: []string{entry}, Position: graph.Position{File: file, Line: 30 + k}})
		}
	}
	t.Sort()
	return t
}

func TestHugeStaysWithinMermaidsLimits(t *testing.T) {
	for _, n := range []int{60, 150, 600, 1500} {
		top := huge(n)
		list, err := mermaid.Diagrams(top, view.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(list) != n+1 {
			t.Errorf("%d services: %d diagrams, want an overview and one for each", n, len(list))
		}
		single := render(t, mermaid.Write, top, view.Options{})
		list = append(list, mermaid.Diagram{Title: "mmd", Text: single})
		for _, d := range list {
			if units := len(utf16.Encode([]rune(d.Text))); units > mermaid.MaxText {
				t.Errorf("%d services: %s has %d characters", n, d.Title, units)
			}
			if edges := strings.Count(d.Text, "-->") + strings.Count(d.Text, "-.->"); edges > mermaid.MaxEdges {
				t.Errorf("%d services: %s has %d edges", n, d.Title, edges)
			}
		}
	}
}

// TestHugeIsFast catches work that grows with the square of the system; the
// limits are wide because other tests run beside it.
func TestHugeIsFast(t *testing.T) {
	top := huge(150)
	for name, write := range map[string]writer{"markdown": markdown.Write, "mermaid": mermaid.Write, "dot": dot.Write} {
		start := time.Now()
		if err := write(io.Discard, top, view.Options{}); err != nil {
			t.Fatal(err)
		}
		took := time.Since(start)
		t.Logf("%s: %v", name, took)
		if took > 2*time.Second {
			t.Errorf("%s took %v for 150 services", name, took)
		}
	}
}

func BenchmarkMarkdown150(b *testing.B) {
	top := huge(150)
	for b.Loop() {
		if err := markdown.Write(io.Discard, top, view.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
