// Init and Configure methods after construction: each object has what it was configured with.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
	ready bool
}

func (p *producer) Init(w *kafka.Writer, topic string) error {
	p.w, p.topic, p.ready = w, topic, true
	return nil
}

func (p *producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type worker struct {
	out   producer
	audit *producer
}

func (k *worker) Configure(w *kafka.Writer) {
	_ = k.out.Init(w, "results")
	k.audit = new(producer)
	_ = k.audit.Init(w, "audit")
}

func (k *worker) work(ctx context.Context) {
	_ = k.out.Send(ctx)   // want publish "kafka results"
	_ = k.audit.Send(ctx) // want publish "kafka audit"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	var p, q producer
	_ = p.Init(w, "one")
	_ = q.Init(w, "two")
	_ = p.Send(ctx) // want publish "kafka one"
	_ = q.Send(ctx) // want publish "kafka two"
	var k worker
	k.Configure(w)
	k.work(ctx)
}
