// A callback that acks before it publishes what follows.
package main

import (
	"log"

	"github.com/nats-io/nats.go"
)

type relay struct{ js nats.JetStreamContext }

func (r *relay) onOrder(msg *nats.Msg) {
	if err := msg.Ack(); err != nil { // want finding "ackearly" says "from orders.placed"
		log.Print(err)
		return
	}
	if _, err := r.js.Publish("invoices.due", msg.Data); err != nil {
		log.Print(err)
	}
}

func main() {
	nc, _ := nats.Connect("nats://broker")
	js, _ := nc.JetStream()
	r := &relay{js: js}
	js.Subscribe("orders.placed", r.onOrder, nats.ManualAck())
	select {}
}
