// A decorator that this binary never makes does not change the topic.
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

type shadow struct{ publisher }

func (s shadow) Publish(ctx context.Context, topic string) error {
	return s.publisher.Publish(ctx, "shadow."+topic)
}

func newShadow(p publisher) publisher { return shadow{p} }

var _ = newShadow

func main() {
	var p publisher = plain{w: &kafka.Writer{}}
	_ = p.Publish(context.Background(), "clicks") // want publish "kafka clicks"
	_ = p.Publish(context.Background(), "views")  // want publish "kafka views"
}
