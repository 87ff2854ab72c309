// nats.go: JetStream through the older API, publishing.
package main

import (
	"log"
	"time"

	"github.com/nats-io/nats.go"
)

type bills struct{ js nats.JetStreamContext }

func (b *bills) emit(subject string, data []byte) error {
	_, err := b.js.Publish("bills."+subject, data, nats.MsgId("1"))
	return err
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	js, err := nc.JetStream(nats.PublishAsyncMaxPending(256))
	if err != nil {
		log.Fatal(err)
	}
	// want bind "nats archive.> -> ARCHIVE" bind "nats archive.2024 -> archive.>"
	_, err = js.AddStream(&nats.StreamConfig{Name: "ARCHIVE", Subjects: []string{"archive.>"}})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = js.AddStream(&nats.StreamConfig{Name: "BILLS", Subjects: []string{"bills.*"}})
	b := &bills{js: js}
	_ = b.emit("created", nil)                             // want publish "nats bills.created"
	_ = b.emit("paid", nil)                                // want publish "nats bills.paid"
	_, _ = js.PublishMsg(&nats.Msg{Subject: "bills.lost"}) // want publish "nats bills.lost"
	f, _ := js.PublishAsync("bills.sent", nil)             // want publish "nats bills.sent"
	_, _ = js.PublishMsgAsync(nats.NewMsg("archive.2024")) // want publish "nats archive.2024"
	select {
	case <-js.PublishAsyncComplete(): // want effect "flush (nats.go.JetStream).PublishAsyncComplete"
	case <-f.Ok():
	case <-time.After(time.Second): // want effect "pause time.After"
	}
	_, _ = js.StreamInfo("BILLS")
	_ = js.PurgeStream("BILLS")
}
