// A closure captures a variable that is given its decorator only afterwards: it may run before or after.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context, topic string) error
}

type plain struct{ w *kafka.Writer }

func (p *plain) Publish(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

type prefixed struct{ next publisher }

func (p *prefixed) Publish(ctx context.Context, topic string) error {
	return p.next.Publish(ctx, "eu."+topic) // want publish "kafka eu.orders"
}

func main() {
	var pub publisher = &plain{w: &kafka.Writer{}}
	go func() {
		_ = pub.Publish(context.Background(), "orders") // want publish "kafka orders"
	}()
	pub = &prefixed{next: pub}
}
