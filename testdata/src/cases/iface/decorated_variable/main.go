// A variable is given one decorator after the other before a closure captures it.
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
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka eu.orders.v1"
}

type prefixed struct {
	publisher
	prefix string
}

func (p *prefixed) Publish(ctx context.Context, topic string) error {
	return p.publisher.Publish(ctx, p.prefix+topic)
}

type suffixed struct {
	publisher
	suffix string
}

func (s *suffixed) Publish(ctx context.Context, topic string) error {
	return s.publisher.Publish(ctx, topic+s.suffix)
}

func main() {
	var pub publisher = &plain{w: &kafka.Writer{}}
	defer pub.Close()
	pub = &prefixed{publisher: pub, prefix: "eu."}
	pub = &suffixed{publisher: pub, suffix: ".v1"}

	done := make(chan error)
	go func() {
		done <- pub.Publish(context.Background(), "orders")
	}()
	<-done
}
