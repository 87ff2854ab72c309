// Two wrappers share one publisher object, each with a constant of its own; a third shares it and publishes nothing.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher struct{ w *kafka.Writer }

func (p *publisher) Publish(ctx context.Context, topic string, body []byte) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

type orders struct{ p *publisher }

func (o orders) Created(ctx context.Context) error {
	return o.p.Publish(ctx, "order-created", nil) // want publish "kafka order-created"
}

type payments struct{ p *publisher }

func (y payments) Done(ctx context.Context) error {
	return y.p.Publish(ctx, "payment-done", nil) // want publish "kafka payment-done"
}

type reports struct{ p *publisher }

func (r reports) Ready(ctx context.Context) error { return nil }

func (r reports) Unused(ctx context.Context) error { return r.p.Publish(ctx, "report-unused", nil) }

func main() {
	ctx := context.Background()
	p := &publisher{&kafka.Writer{}}
	_ = orders{p}.Created(ctx)
	_ = payments{p}.Done(ctx)
	_ = reports{p}.Ready(ctx)
}
