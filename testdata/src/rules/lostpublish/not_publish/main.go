// Errors of other calls may be thrown away.
package main

import (
	"net/http"

	"github.com/nats-io/nats.go"
)

func main() {
	nc, _ := nats.Connect("nats://broker")
	defer nc.Drain()
	nc.Subscribe("orders.placed", func(msg *nats.Msg) {
		msg.Ack()
		if err := nc.Publish("orders.seen", msg.Data); err != nil {
			panic(err)
		}
	})
	http.ListenAndServe(":80", nil)
}
