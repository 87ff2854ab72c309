// Wire writes code, which is read; what a set lists and no injector needs does not run.
package main

import (
	"context"

	"github.com/google/wire"
	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic}) // want publish "kafka orders"
}

func newWriter() *kafka.Writer { return &kafka.Writer{} }

func newProducer(w *kafka.Writer) *producer { return &producer{w, "orders"} }

func newUnneeded(w *kafka.Writer) *kafka.Message {
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: "unneeded"})
	return nil
}

var set = wire.NewSet(newWriter, newProducer, newUnneeded, wire.Bind(new(publisher), new(*producer)))

func main() {
	_ = initialize().Publish(context.Background())
}
