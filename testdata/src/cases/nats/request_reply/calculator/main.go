// The service that answers.
package main

import "github.com/nats-io/nats.go"

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	nc.QueueSubscribe("math.*", "calc", func(m *nats.Msg) { _ = m.Respond(nil) }) // want subscribe "nats math.*"
}
