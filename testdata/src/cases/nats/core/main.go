// Core NATS: publish, messages, queue groups, wildcards.
package main

import (
	"fmt"
	"time"

	"github.com/nats-io/nats.go"
)

type handler struct{ nc *nats.Conn }

func (h *handler) onOrder(m *nats.Msg) {
	_ = h.nc.Publish("orders.seen", m.Data) // want publish "nats orders.seen" entry "consumer:nats:orders.*"
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL, nats.Name("core"))
	if err != nil {
		return
	}
	h := &handler{nc: nc}
	nc.Publish("orders.created", nil)                // want publish "nats orders.created" entry "startup"
	nc.PublishMsg(&nats.Msg{Subject: "orders.paid"}) // want publish "nats orders.paid" entry "startup"
	m := nats.NewMsg("orders.sent")
	m.Data = []byte("x")
	nc.PublishMsg(m) // want publish "nats orders.sent" entry "startup"
	// want bind "nats orders.created -> orders.*" bind "nats orders.paid -> orders.*" bind "nats orders.sent -> orders.*" bind "nats orders.seen -> orders.*"
	nc.QueueSubscribe("orders.*", "workers", h.onOrder)           // want subscribe "nats orders.*" group "workers" handler "handler.onOrder"
	nc.Subscribe("audit.>", func(m *nats.Msg) { fmt.Println(m) }) // want subscribe "nats audit.>" group ""
	poll(nc)
}

func poll(nc *nats.Conn) {
	sub, _ := nc.SubscribeSync("inbox") // want subscribe "nats inbox"
	for {
		m, err := sub.NextMsg(time.Second)
		if err != nil {
			return
		}
		_ = nc.Publish("outbox", m.Data) // want publish "nats outbox" entry "consumer:nats:inbox"
	}
}
