// The topic is a method of the payload, called on a type parameter and on an interface.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type event interface{ Topic() string }

type created struct{}

func (created) Topic() string { return "item-created" }

type removed struct{ soft bool }

func (r *removed) Topic() string {
	return "item-removed"
}

func publish[E event](ctx context.Context, w *kafka.Writer, e E) error {
	return w.WriteMessages(ctx, kafka.Message{Topic: e.Topic()})
}

func publishAny(ctx context.Context, w *kafka.Writer, e event) error {
	return w.WriteMessages(ctx, kafka.Message{Topic: e.Topic()})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	_ = publish(ctx, w, created{})     // want publish "kafka item-created"
	_ = publish(ctx, w, &removed{})    // want publish "kafka item-removed"
	_ = publishAny(ctx, w, created{})  // want publish "kafka item-created"
	_ = publishAny(ctx, w, &removed{}) // want publish "kafka item-removed"
}
