// A provider set is a list for a generator: what it mentions runs only where the generated code calls it.
package main

import (
	"context"

	"github.com/google/wire"
	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic}) // want publish "kafka orders"
}

func newProducer() *producer { return &producer{&kafka.Writer{}, "orders"} }

func newLegacy() *kafka.Writer {
	w := &kafka.Writer{}
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: "legacy"})
	return w
}

var set = wire.NewSet(newProducer, newLegacy)

func main() { _ = initialize().send(context.Background()) }
