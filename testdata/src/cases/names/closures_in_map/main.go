// Handlers kept in a map, each with a topic of its own.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type app struct{ w *kafka.Writer }

func (a *app) refund(ctx context.Context) error {
	return a.send(ctx, "refunds") // want publish "kafka refunds"
}

func (a *app) send(ctx context.Context, topic string) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func main() {
	a := &app{w: &kafka.Writer{}}
	commands := map[string]func(context.Context) error{
		"pay": func(ctx context.Context) error {
			return a.send(ctx, "payments") // want publish "kafka payments"
		},
		"refund": a.refund,
	}
	if run, ok := commands[os.Args[1]]; ok {
		_ = run(context.Background())
	}
}
