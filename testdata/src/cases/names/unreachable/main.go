// Code that this binary cannot reach publishes nothing.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func dead(ctx context.Context, w *kafka.Writer) {
	w.WriteMessages(ctx, kafka.Message{Topic: "dead"})
}

type unused struct{ w *kafka.Writer }

func (u *unused) run(ctx context.Context) {
	u.w.WriteMessages(ctx, kafka.Message{Topic: "never"})
}

var _ = (*unused).run

func main() {
	w := &kafka.Writer{}
	w.WriteMessages(context.Background(), kafka.Message{Topic: "alive"}) // want publish "kafka alive"
}
