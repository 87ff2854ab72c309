package rules

import (
	"strings"
	"testing"

	"github.com/msatopo/msatopo/graph"
)

// fields gives the schema of a struct: "id:string amount:integer! at:string".
func fields(text string) map[string]any {
	p := map[string]any{}
	for _, f := range strings.Fields(text) {
		name, kind, _ := strings.Cut(f, ":")
		kind, required := strings.CutSuffix(kind, "!")
		s := map[string]any{"type": kind}
		if kind == "any" {
			s = map[string]any{}
		}
		if required {
			s["x-required"] = true
		}
		p[name] = s
	}
	return map[string]any{"type": "object", "properties": p}
}

func TestPayloadDrift(t *testing.T) {
	system := func(sent, read map[string]any) graph.Topology {
		p, s := edge("shop", "sns:orders", "shop/a.go:1"), edge("stock", "sqs:orders", "stock/a.go:1")
		p.Messages, s.Messages = []string{"shop.OrderPaid"}, []string{"stock.Paid"}
		return graph.Topology{
			Services: services("shop", "stock"), Channels: []graph.Channel{channel("sns:orders", graph.KindTopic), channel("sqs:orders", graph.KindQueue)},
			Messages: []graph.Message{
				{ID: "shop.OrderPaid", Name: "OrderPaid", GoType: "shop.OrderPaid", Schema: sent},
				{ID: "stock.Paid", Name: "Paid", GoType: "stock.Paid", Schema: read, Position: &graph.Position{File: "stock/types.go", Line: 4}},
			},
			Publishes: []graph.ChannelEdge{p}, Subscribes: []graph.ChannelEdge{s}, Bindings: []graph.Binding{{From: "sns:orders", To: "sqs:orders"}},
		}
	}
	plain := func(sent, read string) graph.Topology { return system(fields(sent), fields(read)) }
	same := plain("id:string a:string", "id:string a:integer")
	same.Messages[1].GoType = same.Messages[0].GoType
	proto := plain("id:string a:string", "id:string a:integer")
	proto.Messages[0].Schema["x-protobuf"] = true
	envelope := plain("id:string a:string", "id:string a:integer")
	envelope.Messages[0].Carries = []string{"shop.Other"}
	twoSenders := plain("id:string a:string", "id:string b:string")
	twoSenders.Messages[0].Name, twoSenders.Messages[1].Name = "Paid", "Paid"
	twoSenders.Messages = append(twoSenders.Messages, graph.Message{ID: "pay.Paid", Name: "Paid", GoType: "pay.Paid", Schema: fields("id:string b:string")})
	twoSenders.Publishes = append(twoSenders.Publishes, edge("pay", "sns:orders", "pay/a.go:1"))
	twoSenders.Publishes[1].Messages = []string{"pay.Paid"}
	other := plain("id:string a:string", "id:string b:string")
	other.Messages = append(other.Messages, graph.Message{ID: "shop.Lost", Name: "Lost", GoType: "shop.Lost", Schema: fields("id:string")})
	other.Publishes[0].Messages = append(other.Publishes[0].Messages, "shop.Lost")
	nested := system(
		map[string]any{"type": "object", "properties": map[string]any{"id": map[string]any{"type": "string"}, "items": map[string]any{"type": "array", "items": map[string]any{"$ref": "#/$defs/Item"}}},
			"$defs": map[string]any{"Item": fields("price:integer")}},
		map[string]any{"type": "object", "properties": map[string]any{"items": map[string]any{"type": "array", "items": map[string]any{"$ref": "#/$defs/Line"}}},
			"$defs": map[string]any{"Line": fields("price:string")}})
	testSystem(t, payloadDrift, []systemCase{
		{name: "types disagree", top: plain("id:string a:string", "id:string a:integer"),
			want: []string{`error stock/types.go:4 Paid of sqs queue "orders", read by stock, is not what shop sends: a is sent as string and read as integer`}},
		{name: "in a list of objects", top: nested, want: []string{"error stock/types.go:4 ... items[].price is sent as integer and read as string"}},
		{name: "required and never sent", top: plain("id:string", "id:string a:integer!"), want: []string{"error stock/types.go:4 ... a is required and never sent"}},
		{name: "never sent", top: plain("id:string user_id:string", "id:string userId:string"), want: []string{"warning stock/types.go:4 ... userId is never sent (user_id is)"}},
		{name: "a fraction", top: plain("id:string a:number", "id:string a:integer"), want: []string{"warning stock/types.go:4 ... a is sent as a number with a fraction"}},
		{name: "sent and not read", top: plain("id:string a:string", "id:string")},
		{name: "sent and not read, asked for", top: plain("id:string a:string", "id:string"), opts: Options{"unread": "on"}, want: []string{"warning stock/types.go:4 ... a is sent and not read"}},
		{name: "an integer is a number", top: plain("id:string a:integer", "id:string a:number")},
		{name: "case does not matter", top: plain("ID:string userId:string", "id:string userID:string")},
		{name: "what may be anything", top: plain("id:string a:any", "id:string a:integer")},
		{name: "one type", top: same},
		{name: "protobuf", top: proto},
		{name: "an envelope", top: envelope},
		{name: "another layer", top: plain("id:string a:string b:string", "Message:string MessageId:string")},
		{name: "another publisher sends it", top: twoSenders},
		{name: "several messages, none of this name", top: other},
	})
}
