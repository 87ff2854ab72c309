// One of two uses keeps the default of the constructor.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher struct {
	topic string
	w     *kafka.Writer
}

type option func(*publisher)

func withTopic(t string) option { return func(p *publisher) { p.topic = t } }

func newPublisher(opts ...option) *publisher {
	p := &publisher{topic: "default-topic", w: &kafka.Writer{}}
	for _, o := range opts {
		o(p)
	}
	return p
}

func (p *publisher) publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

func main() {
	ctx := context.Background()
	_ = newPublisher().publish(ctx)                 // want publish "kafka default-topic"
	_ = newPublisher(withTopic("own")).publish(ctx) // want publish "kafka own"
}
