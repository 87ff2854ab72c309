package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// sample: gate → order → pay → bank; order ⇢ topic ⇢ queue ⇢ mail; audit ⇢ topic.
func sample() *graph.Topology {
	service := func(id string) graph.Service { return graph.Service{ID: id, Kind: graph.KindService} }
	call := func(from, to, op string, entries ...string) graph.Call {
		return graph.Call{From: from, To: to, Protocol: "grpc", Operation: op, Entrypoints: entries}
	}
	return &graph.Topology{
		Version:    "1",
		Services:   []graph.Service{service("audit"), service("gate"), {ID: "mail", Kind: graph.KindService, Main: "cmd/mail", Hosts: []string{"mail.shop.svc"}}, service("order"), service("pay"), {ID: "bank", Kind: graph.KindExternal}},
		Channels:   []graph.Channel{{ID: "sns:placed", System: "sns", Kind: graph.KindTopic, Name: "placed", Aliases: []string{"dev-placed"}}, {ID: "sqs:mail", System: "sqs", Kind: graph.KindQueue, Name: "mail-placed"}},
		Publishes:  []graph.ChannelEdge{{Service: "audit", Channel: "sns:placed"}, {Service: "order", Channel: "sns:placed"}},
		Subscribes: []graph.ChannelEdge{{Service: "mail", Channel: "sqs:mail"}},
		Bindings:   []graph.Binding{{From: "sns:placed", To: "sqs:mail"}},
		Entrypoints: []graph.Entrypoint{
			{ID: "gate place", Service: "gate", Kind: graph.EntryHTTP, Operation: "POST /orders"},
			{ID: "gate list", Service: "gate", Kind: graph.EntryHTTP, Operation: "GET /orders"},
			{ID: "order place", Service: "order", Kind: graph.EntryGRPC, Operation: "/o.Order/Place"},
			{ID: "order list", Service: "order", Kind: graph.EntryGRPC, Operation: "/o.Order/List"},
		},
		Calls: []graph.Call{
			call("gate", "order", "/o.Order/List", "gate list"), call("gate", "order", "/o.Order/Place", "gate place"),
			call("order", "pay", "/p.Pay/Charge", "order place"), call("pay", "bank", "*"),
		},
	}
}

func ids(t *graph.Topology) string {
	var list []string
	for _, s := range t.Services {
		list = append(list, s.ID)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func TestSelect(t *testing.T) {
	for _, c := range []struct {
		focus string
		depth int
		want  string
	}{
		{"order", 0, "gate mail order pay"}, // audit only shares a channel with it
		{"order", 2, "audit bank gate mail order pay"},
		{"mail", 1, "audit mail order"},
		{"placed", 1, "audit mail order"},
		{"sqs:mail", 1, "audit mail order"},
		{"dev-placed", 1, "audit mail order"},
		{"PLACED", 1, "audit mail order"},
		{"./cmd/mail", 1, "audit mail order"},
		{"mail.shop.svc", 1, "audit mail order"},
		{"placed", 2, "audit gate mail order pay"},
	} {
		part, err := Select(sample(), Options{Focus: c.focus, Depth: c.depth})
		if err != nil {
			t.Fatal(err)
		}
		if got := ids(part); got != c.want {
			t.Errorf("focus %s, depth %d: %s, want %s", c.focus, c.depth, got, c.want)
		}
		if len(part.Bindings) != 1 {
			t.Errorf("focus %s: %d bindings, want the one on the way", c.focus, len(part.Bindings))
		}
	}
}

func TestUnknownFocus(t *testing.T) {
	for focus, want := range map[string]string{
		"ordr":   `did you mean "order"?`,
		"placd":  `did you mean "placed"?`,
		"zzzzzz": `no service or channel is called "zzzzzz": the services are audit, gate, mail, order, pay`,
	} {
		if _, err := Build(sample(), Options{Focus: focus}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("focus %s: %v, want %s", focus, err, want)
		}
	}
	if _, err := Build(sample(), Options{View: "everything"}); err == nil {
		t.Error("an unknown view is no error")
	}
}

// edges writes the edges of g with the names of their nodes.
func edges(g *Graph) string {
	names := map[string]string{}
	for _, n := range g.Nodes {
		names[n.ID] = n.Name
	}
	var list []string
	for _, e := range g.Edges {
		list = append(list, names[e.From]+" "+string(e.Style)+" "+names[e.To]+" ["+e.Label+"]")
	}
	return strings.Join(list, "\n")
}

func TestViews(t *testing.T) {
	for v, want := range map[View]string{
		Services: "audit async mail [placed]\ngate sync order [gRPC ×2]\norder async mail [placed]\norder sync pay [gRPC Charge]\npay sync bank [gRPC]",
		Channels: "audit publish placed []\norder publish placed []\nplaced binding mail-placed []\nmail-placed subscribe mail []",
		All: "audit publish placed []\ngate sync order [gRPC ×2]\norder sync pay [gRPC Charge]\norder publish placed []\n" +
			"pay sync bank [gRPC]\nplaced binding mail-placed []\nmail-placed subscribe mail []",
	} {
		g, err := Build(sample(), Options{View: v})
		if err != nil {
			t.Fatal(err)
		}
		if got := edges(g); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", v, got, want)
		}
	}
}

// TestChains: "List" does not lead to pay, only "Place" does; pay's entry points
// are not known, so all its calls may come next.
func TestChains(t *testing.T) {
	chains, cycles := Chains(sample())
	if len(cycles) > 0 {
		t.Errorf("cycles %v", cycles)
	}
	if len(chains) != 1 || strings.Join(chains[0].Services, " ") != "gate order pay bank" || chains[0].Operation != "POST /orders" || chains[0].More != 0 || !chains[0].Assumed {
		t.Errorf("chains %+v", chains)
	}
	top := sample()
	top.Calls = append(top.Calls, graph.Call{From: "pay", To: "order", Protocol: "grpc", Operation: "/o.Order/Place"})
	if _, cycles = Chains(top); len(cycles) != 1 || strings.Join(cycles[0], " ") != "order pay" {
		t.Errorf("cycles %v", cycles)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb": "a↵b", "\u202etxt": "\ufffdtxt", "\x00": "\ufffd", "a\tb": "a b", "\xff": "\ufffd", "예매 🎟️": "예매 🎟️",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	if got := Shorten("0123456789abcdef", 9); got != "0123…cdef" {
		t.Errorf("got %q", got)
	}
	if got := Shorten("예매완료", 8); got != "예매완료" {
		t.Errorf("got %q", got)
	}
}

func TestLimit(t *testing.T) {
	g := &Graph{Edges: []Edge{{From: "a", Count: 1}, {From: "b", Count: 3}, {From: "c", Count: 2}}}
	l := g.Limit(2)
	if len(l.Edges) != 2 || l.Edges[0].From != "b" || l.Edges[1].From != "c" || l.Omitted != 1 {
		t.Errorf("got %+v", l)
	}
}

func TestDanglingEnds(t *testing.T) {
	g, err := Build(&graph.Topology{Calls: []graph.Call{{From: "a", To: "b", Protocol: "http", Operation: "*"}}}, Options{})
	if err != nil || len(g.Nodes) != 2 || len(g.Edges) != 1 {
		t.Errorf("%+v %v: an edge whose ends are not listed is hidden", g, err)
	}
}
