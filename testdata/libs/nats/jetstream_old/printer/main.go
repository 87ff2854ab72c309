// nats.go: JetStream through the older API, push and pull subscriptions; a durable name is the group.
package main

import (
	"context"
	"log"

	"github.com/nats-io/nats.go"
)

func print(m *nats.Msg) {
	if len(m.Data) == 0 {
		_ = m.Term() // want effect "ack (*nats.go.Msg).Term"
		return
	}
	_ = m.InProgress()
	log.Printf("%s", m.Data)
	_ = m.Ack() // want effect "ack (*nats.go.Msg).Ack"
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	js, err := nc.JetStream()
	if err != nil {
		log.Fatal(err)
	}
	_, _ = js.Subscribe("bills.created", print, nats.Durable("printer"), nats.ManualAck()) // want subscribe "nats bills.created" group "printer" handler "print"
	_, _ = js.QueueSubscribe("bills.paid", "printers", print, nats.ManualAck())            // want subscribe "nats bills.paid" group "printers" handler "print"
	_, _ = js.Subscribe("bills.sent", print, nats.OrderedConsumer())                       // want subscribe "nats bills.sent" group "" handler "print"

	lost, err := js.SubscribeSync("bills.lost", nats.Durable("lost-and-found")) // want subscribe "nats bills.lost" group "lost-and-found"
	if err != nil {
		log.Fatal(err)
	}
	m, err := lost.NextMsgWithContext(context.Background()) // want effect "receive (*nats.go.Subscription).NextMsgWithContext"
	if err == nil {
		_ = m.Nak() // want effect "nack (*nats.go.Msg).Nak"
	}
	ch := make(chan *nats.Msg)
	_, _ = js.ChanSubscribe("bills.printed", ch)                    // want subscribe "nats bills.printed"
	_, _ = js.ChanQueueSubscribe("bills.voided", "voiders", ch)     // want subscribe "nats bills.voided" group "voiders"
	_, _ = js.QueueSubscribeSync("bills.archived", "archivers")     // want subscribe "nats bills.archived" group "archivers"
	_, _ = js.PullSubscribe("", "", nats.Bind("ARCHIVE", "reader")) // want subscribe "nats ARCHIVE" group "reader"

	// want subscribe "nats bills.*" group "auditor" bind "nats bills.created -> bills.*" bind "nats bills.paid -> bills.*" bind "nats bills.lost -> bills.*" bind "nats bills.sent -> bills.*"
	all, err := js.PullSubscribe("bills.*", "auditor", nats.BindStream("BILLS"))
	if err != nil {
		log.Fatal(err)
	}
	for {
		msgs, err := all.Fetch(10) // want effect "receive (*nats.go.Subscription).Fetch"
		if err != nil {
			return
		}
		for _, m := range msgs {
			_ = m.AckSync() // want effect "ack (*nats.go.Msg).AckSync"
		}
	}
}
