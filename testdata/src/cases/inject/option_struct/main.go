// A struct of options with defaults: filled in where empty, or merged with a struct of defaults.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Options struct {
	Topic string
	Acks  int
}

var defaults = Options{Topic: "events", Acks: 1}

func (o Options) withDefaults() Options {
	if o.Topic == "" {
		o.Topic = defaults.Topic
	}
	if o.Acks == 0 {
		o.Acks = defaults.Acks
	}
	return o
}

type publisher struct {
	w *kafka.Writer
	o Options
}

func New(o Options) *publisher { return &publisher{&kafka.Writer{}, o.withDefaults()} }

func NewFrom(o *Options) *publisher {
	if o == nil {
		o = &Options{}
	}
	if o.Topic == "" {
		o.Topic = "from-nothing"
	}
	return &publisher{&kafka.Writer{}, *o}
}

func (p *publisher) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.o.Topic})
}

func main() {
	ctx := context.Background()
	_ = New(Options{Topic: "orders"}).Send(ctx)     // want publish "kafka orders"
	_ = New(Options{Acks: 3}).Send(ctx)             // want publish "kafka events"
	_ = NewFrom(&Options{Topic: "bills"}).Send(ctx) // want publish "kafka bills"
	_ = NewFrom(nil).Send(ctx)                      // want publish "kafka from-nothing"
	_ = NewFrom(&Options{Acks: 2}).Send(ctx)        // want publish "kafka from-nothing"
}
