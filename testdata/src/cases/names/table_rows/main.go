// Tables that are ranged over: what stands in one row belongs together.
package main

import (
	"context"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type route struct {
	subject string
	queue   string
	handle  nats.MsgHandler
}

func onPaid(m *nats.Msg)    {}
func onShipped(m *nats.Msg) {}
func onAudit(m *nats.Msg)   {}

var audited = []route{{"audit.a", "auditors-a", onAudit}, {"audit.b", "auditors-b", onAudit}}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	for _, r := range []route{
		{"orders.paid", "billing", onPaid},
		{"orders.shipped", "logistics", onShipped},
	} {
		nc.QueueSubscribe(r.subject, r.queue, r.handle) // want subscribe "nats orders.paid" group "billing" handler "onPaid" subscribe "nats orders.shipped" group "logistics" handler "onShipped"
	}
	for i := range audited {
		nc.QueueSubscribe(audited[i].subject, audited[i].queue, audited[i].handle) // want subscribe "nats audit.a" group "auditors-a" subscribe "nats audit.b" group "auditors-b"
	}
	handlers := map[string]nats.MsgHandler{"stock.low": onPaid, "stock.out": onShipped}
	for subject, handle := range handlers {
		nc.Subscribe(subject, handle) // want subscribe "nats stock.low" handler "onPaid" subscribe "nats stock.out" handler "onShipped"
	}
	w := &kafka.Writer{}
	for topic, key := range map[string]string{"invoices": "invoice", "credits": "credit"} {
		w.WriteMessages(context.Background(), kafka.Message{Topic: topic, Key: []byte(key)}) // want publish "kafka invoices" key "invoice" publish "kafka credits" key "credit"
	}
}
