// JetStream through the newer package: consumers of streams with filters and without.
package main

import (
	"context"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

type worker struct{ js jetstream.JetStream }

func (w *worker) handle(msg jetstream.Msg) {
	_, _ = w.js.Publish(context.Background(), "jobs.done", msg.Data()) // want publish "nats jobs.done" entry "consumer:nats:jobs.new"
	_ = msg.Ack()
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	js, err := jetstream.New(nc)
	if err != nil {
		return
	}
	ctx := context.Background()
	w := &worker{js: js}
	stream, _ := js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{Name: "JOBS", Subjects: []string{"jobs.>"}})
	c, _ := js.CreateOrUpdateConsumer(ctx, "JOBS", jetstream.ConsumerConfig{
		Durable:       "runner",
		FilterSubject: "jobs.new",
	})
	cc, _ := c.Consume(w.handle) // want subscribe "nats jobs.new" group "runner" handler "worker.handle"
	defer cc.Stop()
	all, _ := stream.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{Durable: "audit"})
	_, _ = all.Fetch(10) // want subscribe "nats jobs.>" group "audit" bind "nats jobs.done -> jobs.>"
}
