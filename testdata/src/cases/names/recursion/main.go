// Recursion and retries do not loop, and do not add names.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher struct{ w *kafka.Writer }

func (p *publisher) send(ctx context.Context, topic string, left int) error {
	err := p.w.WriteMessages(ctx, kafka.Message{Topic: topic})
	if err != nil && left > 0 {
		return p.send(ctx, topic, left-1)
	}
	if err != nil {
		return p.bury(ctx, topic+".dlq")
	}
	return nil
}

func (p *publisher) bury(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func even(ctx context.Context, p *publisher, topic string, n int) {
	if n > 0 {
		odd(ctx, p, topic, n-1)
	}
}

func odd(ctx context.Context, p *publisher, topic string, n int) {
	_ = p.send(ctx, topic, n)
	even(ctx, p, topic, n)
}

func main() {
	p := &publisher{w: &kafka.Writer{}}
	even(context.Background(), p, "twice", 4)   // want publish "kafka twice" publish "kafka twice.dlq"
	_ = p.send(context.Background(), "once", 1) // want publish "kafka once" publish "kafka once.dlq"
}
