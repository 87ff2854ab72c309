// nats.go/jetstream: consumers with filters, of a stream by name, ordered, pushed; callbacks, fetched batches, iterators.
package main

import (
	"context"
	"log"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

type worker struct{ js jetstream.JetStream }

func (w *worker) handle(msg jetstream.Msg) {
	_, err := w.js.Publish(context.Background(), "packing.new", msg.Data()) // want publish "nats packing.new" entry "consumer:nats:ORDERS.new"
	if err != nil {
		_ = msg.NakWithDelay(time.Second) // want effect "nack (jetstream.Msg).NakWithDelay"
		return
	}
	_ = msg.Ack() // want effect "ack (jetstream.Msg).Ack"
}

func main() {
	nc, err := nats.Connect(nats.DefaultURL)
	if err != nil {
		log.Fatal(err)
	}
	js, err := jetstream.New(nc)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	w := &worker{js: js}

	cons, err := js.CreateOrUpdateConsumer(ctx, "ORDERS", jetstream.ConsumerConfig{
		Durable:       "packer",
		AckPolicy:     jetstream.AckExplicitPolicy,
		FilterSubject: "ORDERS.new",
	})
	if err != nil {
		log.Fatal(err)
	}
	cc, err := cons.Consume(w.handle, jetstream.PullMaxMessages(10)) // want subscribe "nats ORDERS.new" group "packer" handler "worker.handle"
	if err != nil {
		log.Fatal(err)
	}
	defer cc.Drain()

	stream, err := js.Stream(ctx, "ORDERS")
	if err != nil {
		log.Fatal(err)
	}
	wrap, err := stream.CreateConsumer(ctx, jetstream.ConsumerConfig{Durable: "wrapper", FilterSubjects: []string{"ORDERS.gift", "ORDERS.split"}})
	if err != nil {
		log.Fatal(err)
	}
	msgs, err := wrap.Fetch(10, jetstream.FetchMaxWait(time.Second)) // want subscribe "nats ORDERS.gift" group "wrapper" subscribe "nats ORDERS.split" group "wrapper"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range msgs.Messages() {
		_ = msg.DoubleAck(ctx) // want effect "ack (jetstream.Msg).DoubleAck"
	}

	returns, err := js.Consumer(ctx, "RETURNS", "refunds") // made elsewhere
	if err != nil {
		log.Fatal(err)
	}
	it, err := returns.Messages() // want subscribe "nats RETURNS" group "refunds"
	if err != nil {
		log.Fatal(err)
	}
	defer it.Stop()
	if msg, err := it.Next(); err == nil {
		_ = msg.TermWithReason("no") // want effect "ack (jetstream.Msg).TermWithReason"
	}

	for _, name := range []string{"ARCHIVE", "COPY"} {
		c, err := js.OrderedConsumer(ctx, name, jetstream.OrderedConsumerConfig{})
		if err != nil {
			log.Fatal(err)
		}
		_, _ = c.Fetch(10) // want subscribe "nats ARCHIVE" group "" subscribe "nats COPY" group ""
	}
	_, _ = nc.Subscribe("stock.seen.>", func(m *nats.Msg) { log.Print(m.Subject) }) // want subscribe "nats stock.seen.>"

	ordered, err := js.OrderedConsumer(ctx, "ORDERS", jetstream.OrderedConsumerConfig{FilterSubjects: []string{"ORDERS.seen"}})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = ordered.Next() // want subscribe "nats ORDERS.seen" group ""

	pushed, err := js.CreateOrUpdatePushConsumer(ctx, "ORDERS", jetstream.ConsumerConfig{
		Durable:        "pusher",
		DeliverSubject: "push.me",
		FilterSubject:  "ORDERS.late",
	})
	if err != nil {
		log.Fatal(err)
	}
	_, _ = pushed.Consume(func(msg jetstream.Msg) { // want subscribe "nats ORDERS.late" group "pusher"
		log.Print(msg.Subject(), msg.Headers())
	})
	info, _ := cons.Info(ctx)
	log.Print(info)
}
