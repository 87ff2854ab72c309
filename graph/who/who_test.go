package who_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
	"github.com/msatopo/msatopo/graph/who"
)

func sample() *graph.Topology {
	return &graph.Topology{
		Services: []graph.Service{{ID: "order", Kind: graph.KindService, Main: "cmd/order"}, {ID: "mail", Kind: graph.KindService}, {ID: "bank", Kind: graph.KindExternal}},
		Channels: []graph.Channel{
			{ID: "sns:placed", System: "sns", Kind: graph.KindTopic, Name: "order-placed", Aliases: []string{"${PLACED}"}},
			{ID: "sqs:mail", System: "sqs", Kind: graph.KindQueue, Name: "mail"},
			{ID: "kafka:x", System: "kafka", Kind: graph.KindTopic, Name: "x\n\x1b[31m"},
		},
		Messages: []graph.Message{
			{ID: "a/events.Placed", Name: "Placed", GoType: "a/events.Placed"},
			{ID: "b/mail.placed", Name: "placed", GoType: "b/mail.placed"},
			{ID: "a/events.Gone", Name: "Gone", GoType: "a/events.Gone"},
		},
		Publishes: []graph.ChannelEdge{
			{Service: "order", Channel: "sns:placed", Messages: []string{"a/events.Placed"}},
			{Service: "order", Channel: "sns:placed", Messages: []string{"a/events.Gone"}},
		},
		Subscribes: []graph.ChannelEdge{{Service: "mail", Channel: "sqs:mail", Messages: []string{"b/mail.placed"}}},
		Bindings:   []graph.Binding{{From: "sns:placed", To: "sqs:mail"}},
	}
}

func TestAsk(t *testing.T) {
	for name, want := range map[string]string{
		"order-placed":   "channel sns:placed",
		"${PLACED}":      "channel sns:placed",
		"ORDER-PLACED":   "channel sns:placed",
		"order":          "service order", // and not what has it as a part
		"cmd/order":      "service order",
		"order*":         "channel sns:placed, service order",
		"pla?ed":         "message a/events.Placed, message b/mail.placed",
		"Placed":         "message a/events.Placed",
		"events.Gone":    "message a/events.Gone",
		"der-pl":         "channel sns:placed",
		"mail":           "channel sqs:mail, service mail",
		"nothing at all": "",
	} {
		answers, err := who.Ask(sample(), name)
		var got []string
		for _, a := range answers {
			got = append(got, a.Kind+" "+a.ID)
		}
		if s := strings.Join(got, ", "); s != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v; want %q", name, s, err, want)
		}
	}
	if _, err := who.Ask(sample(), "ordr"); err == nil || !strings.Contains(err.Error(), `did you mean "order"`) {
		t.Errorf("near names: %v", err)
	}
}

// TestMessage: of a channel with several messages only those who send or get the one
// asked for are told, whatever Go type they have for it.
func TestMessage(t *testing.T) {
	for name, want := range map[string][2]int{"Placed": {1, 1}, "Gone": {1, 0}} {
		answers, err := who.Ask(sample(), name)
		if err != nil {
			t.Fatal(err)
		}
		if a := answers[0]; len(a.Publishers) != want[0] || len(a.Subscribers) != want[1] {
			t.Errorf("%s: %d publishers, %d subscribers, want %v", name, len(a.Publishers), len(a.Subscribers), want)
		}
	}
}

// TestHostile: a name cannot write another line, or colours.
func TestHostile(t *testing.T) {
	top := sample()
	answers, err := who.Ask(top, "kafka:x")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := who.WriteText(&b, top, answers, ""); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "x↵\ufffd[31m  Kafka topic\n") || strings.Contains(b.String(), "\x1b") {
		t.Errorf("%q", b.String())
	}
}
