// A constructor that publishes itself, and a wrapper that is shared by two publishers with options of their own.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher struct {
	w     *kafka.Writer
	topic string
}

type option func(*publisher)

func withTopic(t string) option { return func(p *publisher) { p.topic = t } }

func newPublisher(w *kafka.Writer, opts ...option) *publisher {
	p := &publisher{w: w, topic: "hello"}
	for _, o := range opts {
		o(p)
	}
	_ = p.send(context.Background())
	return p
}

func (p *publisher) send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type wrapper struct{ p *publisher }

func (x wrapper) emit(ctx context.Context) error { return x.p.send(ctx) }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	a := newPublisher(w)                   // want publish "kafka hello"
	b := newPublisher(w, withTopic("own")) // want publish "kafka own"
	_ = wrapper{a}.emit(ctx)               // want publish "kafka hello"
	_ = wrapper{b}.emit(ctx)               // want publish "kafka own"
}
