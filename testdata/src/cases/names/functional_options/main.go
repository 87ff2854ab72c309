// A functional option writes the topic after construction.
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

func withAsync() option { return func(p *publisher) { p.w.Async = true } }

func newPublisher(opts ...option) *publisher {
	p := &publisher{w: &kafka.Writer{}}
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
	a := newPublisher(withTopic("alpha"), withAsync())
	b := newPublisher(withTopic("beta"))
	_ = a.publish(ctx) // want publish "kafka alpha"
	_ = b.publish(ctx) // want publish "kafka beta"
}
