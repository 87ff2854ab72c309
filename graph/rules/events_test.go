package rules

import (
	"fmt"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// relay is a chain of events: service s0 publishes e0 at its route, s1 handles it and
// publishes e1, and so on.
func relay(n int) graph.Topology {
	var t graph.Topology
	ids := []string{"s0:http:POST /"}
	entry := ids[0]
	for i := range n {
		from, to, ch := fmt.Sprintf("s%d", i), fmt.Sprintf("s%d", i+1), fmt.Sprintf("kafka:e%d", i)
		t.Services = append(t.Services, services(from)...)
		t.Channels = append(t.Channels, topics(ch)...)
		t.Publishes = append(t.Publishes, edge(from, ch, from+".go:1", entry))
		t.Subscribes = append(t.Subscribes, edge(to, ch, to+".go:9"))
		entry = to + ":consumer:" + ch
		ids = append(ids, entry)
	}
	t.Services = append(t.Services, services(fmt.Sprintf("s%d", n))...)
	t.Entrypoints = entries(ids...)
	return t
}

func TestChoreography(t *testing.T) {
	five := "warning s0.go:1 5 events follow from each other and no service oversees them: e0 by s0 → e1 by s1"
	with := func(n int, f func(*graph.Topology)) graph.Topology {
		top := relay(n)
		f(&top)
		return top
	}
	testSystem(t, choreography, []systemCase{
		{name: "five", top: relay(5), want: []string{five}},
		{name: "four", top: relay(4)},
		{name: "four are too many", top: relay(4), opts: Options{"steps": "4"}, want: []string{"warning s0.go:1 4 events"}},
		{name: "another handler publishes the third", top: with(5, func(t *graph.Topology) {
			t.Publishes[2].Entrypoints = []string{"s2:http:GET /"}
		})},
		{name: "one service listens to every step", top: with(5, func(t *graph.Topology) {
			for _, c := range t.Channels {
				t.Subscribes = append(t.Subscribes, edge("watcher", c.ID, "watcher.go:1"))
			}
		})},
		{name: "one service listens to two steps", want: []string{five}, top: with(5, func(t *graph.Topology) {
			t.Subscribes = append(t.Subscribes, edge("analytics", "kafka:e1", "x.go:1"), edge("analytics", "kafka:e4", "x.go:2"))
		})},
		{name: "a channel of several messages", top: with(5, func(t *graph.Topology) {
			t.Messages = []graph.Message{{ID: "x.Paid", Name: "Paid"}, {ID: "x.Sent", Name: "Sent"}}
			t.Channels[2].Messages = []string{"x.Paid", "x.Sent"}
		})},
		{name: "a type of its own on either side", want: []string{five}, top: with(5, func(t *graph.Topology) {
			t.Messages = []graph.Message{{ID: "x.Paid", Name: "Paid"}, {ID: "y.Paid", Name: "paid"}}
			t.Channels[2].Messages = []string{"x.Paid", "y.Paid"}
			t.Publishes[2].Messages, t.Subscribes[2].Messages = []string{"x.Paid"}, []string{"y.Paid"}
		})},
		{name: "a step through a service that is called", want: []string{five}, top: with(5, func(t *graph.Topology) {
			t.Services = append(t.Services, services("helper")...)
			t.Entrypoints = append(t.Entrypoints, entries("helper:grpc:/H/Do")...)
			t.Calls = []graph.Call{call("s2", "helper", "/H/Do", "s2.go:5", "s2:consumer:kafka:e1")}
			t.Publishes[2].Service, t.Publishes[2].Entrypoints = "helper", []string{"helper:grpc:/H/Do"}
		})},
	})
}

func TestEventCycle(t *testing.T) {
	closed := func(back string) graph.Topology {
		t := relay(2)
		last := edge("s2", "kafka:"+back, "s2.go:1", "s2:consumer:kafka:e1")
		if back != "e0" {
			t.Channels = append(t.Channels, topics("kafka:"+back)...)
			t.Subscribes = append(t.Subscribes, edge("s1", "kafka:"+back, "s1.go:8"))
		}
		t.Publishes = append(t.Publishes, last)
		return t
	}
	own := func(back string) graph.Topology {
		t := relay(1)
		t.Publishes = append(t.Publishes, edge("s1", back, "s1.go:5", "s1:consumer:kafka:e0"))
		if back != "kafka:e0" {
			t.Channels = append(t.Channels, topics(back)...)
			t.Subscribes = append(t.Subscribes, edge("s1", back, "s1.go:6"))
			t.Entrypoints = append(t.Entrypoints, entries("s1:consumer:"+back)...)
			t.Publishes = append(t.Publishes, edge("s1", "kafka:e0", "s1.go:7", "s1:consumer:"+back))
		}
		return t
	}
	other := closed("e0")
	other.Publishes[2].Entrypoints = []string{"s2:http:GET /"}
	testSystem(t, eventCycle, []systemCase{
		{name: "round over two services", top: closed("e0"), want: []string{"warning s2.go:1 events set themselves off: e0 → e1 → e0 (by s1 and s2)"}},
		{name: "the way back goes elsewhere", top: closed("e2")},
		{name: "another handler publishes it", top: other},
		{name: "a service tries again", top: own("kafka:e0")},
		{name: "a service tries again over another topic", top: own("kafka:e0.retry")},
		{name: "a service goes round over another topic", top: own("kafka:e5"), want: []string{"warning s1.go:7 events set themselves off: e0 → e5 → e0 (by s1)"}},
	})
}

func TestSharedQueue(t *testing.T) {
	system := func(kind graph.ChannelKind, groupA, groupB string) graph.Topology {
		a, b := edge("mailer", "x:mail", "mailer/a.go:1"), edge("analytics", "x:mail", "analytics/a.go:1")
		a.Group, b.Group = groupA, groupB
		return graph.Topology{Services: services("mailer", "analytics"), Channels: []graph.Channel{channel("x:mail", kind)}, Subscribes: []graph.ChannelEdge{b, a}}
	}
	same := system(graph.KindQueue, "", "")
	same.Subscribes[1].Position = same.Subscribes[0].Position
	owned := system(graph.KindQueue, "", "")
	owned.Bindings = []graph.Binding{{From: "x:all", To: "x:mail", Service: "mailer"}}
	symbolic := system(graph.KindQueue, "", "")
	symbolic.Channels[0].Resolution = graph.Unknown
	found := `error mailer/a.go:1 analytics and mailer take messages out of `
	testSystem(t, sharedQueue, []systemCase{
		{name: "one queue", top: system(graph.KindQueue, "", ""), want: []string{found + `x queue "mail", so each sees only a part`}},
		{name: "the place is that of the service that did not bind it", top: owned, want: []string{"error analytics/a.go:1"}},
		{name: "one group of a topic", top: system(graph.KindTopic, "g", "g"), want: []string{found + `group "g" of x topic "mail"`}},
		{name: "a group each", top: system(graph.KindTopic, "mailer", "analytics")},
		{name: "a topic without groups", top: system(graph.KindTopic, "", "")},
		{name: "groups that are not known", top: system(graph.KindTopic, "${GROUP}", "${GROUP}")},
		{name: "the same handler in two programs", top: same},
		{name: "a queue without a name", top: symbolic},
	})
}
