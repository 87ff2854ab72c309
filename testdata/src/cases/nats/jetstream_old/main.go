// JetStream through the older API of the connection.
package main

import "github.com/nats-io/nats.go"

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	js, err := nc.JetStream()
	if err != nil {
		return
	}
	js.AddStream(&nats.StreamConfig{Name: "BILLS", Subjects: []string{"bills.>"}})
	js.Publish("bills.created", nil, nats.MsgId("1"))                                         // want publish "nats bills.created"
	js.QueueSubscribe("bills.created", "printers", func(m *nats.Msg) {}, nats.Durable("prn")) // want subscribe "nats bills.created" group "printers"
	sub, _ := js.PullSubscribe("bills.*", "archive")                                          // want subscribe "nats bills.*" group "archive" bind "nats bills.created -> bills.*"
	_, _ = sub.Fetch(10)
}
