// A generic publisher: one instance for each event type.
package main

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type publisher[T any] struct {
	w     *kafka.Writer
	topic string
}

func newPublisher[T any](w *kafka.Writer, topic string) *publisher[T] {
	return &publisher[T]{w: w, topic: topic}
}

func (p *publisher[T]) Publish(ctx context.Context, v T) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic, Value: data})
}

type placed struct{ ID string }

type shipped struct{ ID string }

func main() {
	w := &kafka.Writer{}
	a := newPublisher[placed](w, "placed-events")
	b := newPublisher[shipped](w, "shipped-events")
	ctx := context.Background()
	_ = a.Publish(ctx, placed{})  // want publish "kafka placed-events"
	_ = b.Publish(ctx, shipped{}) // want publish "kafka shipped-events"
}
