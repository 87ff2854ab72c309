// A decorator that changes the topic on the way.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context, topic string) error
}

type plain struct{ w *kafka.Writer }

func (p plain) Publish(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

type prefixed struct {
	publisher
	prefix string
}

func (d *prefixed) Publish(ctx context.Context, topic string) error {
	return d.publisher.Publish(ctx, d.prefix+"."+topic)
}

func main() {
	var p publisher = plain{w: &kafka.Writer{}}
	p = &prefixed{publisher: p, prefix: "eu"}
	_ = p.Publish(context.Background(), "clicks") // want publish "kafka eu.clicks"
	_ = p.Publish(context.Background(), "views")  // want publish "kafka eu.views"
}
