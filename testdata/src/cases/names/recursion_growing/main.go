// A name that grows with every round of a recursion is cut, and told.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher struct{ w *kafka.Writer }

func (p *publisher) send(ctx context.Context, topic string, left int) error {
	err := p.w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want unresolved publish "kafka" reason "changes with each recursive call"
	if err != nil && left > 0 {
		return p.send(ctx, topic+".retry", left-1)
	}
	return err
}

func main() {
	p := &publisher{w: &kafka.Writer{}}
	_ = p.send(context.Background(), "events", 3) // want publish "kafka events"
}
