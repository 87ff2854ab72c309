// Two decorators of one kind around one another, each of which changes the topic.
package main

import (
	"context"
	"io"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	io.Closer
	Publish(ctx context.Context, topic string) error
}

type plain struct{ w *kafka.Writer }

func (p *plain) Close() error { return nil }

func (p *plain) Publish(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic}) // wrong publish "kafka eu.orders" because a method that calls itself is followed once
}

type prefixed struct {
	publisher
	prefix string
}

func (p *prefixed) Publish(ctx context.Context, topic string) error {
	return p.publisher.Publish(ctx, p.prefix+topic)
}

func main() {
	var pub publisher = &plain{w: &kafka.Writer{}}
	defer pub.Close()
	pub = &prefixed{publisher: pub, prefix: "eu."}
	pub = &prefixed{publisher: pub, prefix: "shop."}

	_ = pub.Publish(context.Background(), "orders") // miss publish "kafka eu.shop.orders" because a method that calls itself is followed once
}
