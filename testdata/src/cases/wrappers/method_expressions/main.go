// Wrappers that are called as method expressions, method values, out of a table and through a function type.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type bus struct {
	w      *kafka.Writer
	prefix string
}

func (b *bus) send(ctx context.Context, topic string) {
	_ = b.w.WriteMessages(ctx, kafka.Message{Topic: b.prefix + topic})
}

func (b *bus) drop(ctx context.Context, topic string) {}

type sendFunc func(*bus, context.Context, string)

func run(ctx context.Context, b *bus, f sendFunc, topic string) { f(b, ctx, topic) }

func main() {
	ctx := context.Background()
	b := &bus{w: &kafka.Writer{}, prefix: "b."}
	(*bus).send(b, ctx, "expression") // want publish "kafka b.expression"
	f := (*bus).send
	f(b, ctx, "kept") // want publish "kafka b.kept"
	g := b.send
	g(ctx, "bound")                    // want publish "kafka b.bound"
	run(ctx, b, (*bus).send, "passed") // want publish "kafka b.passed"
	run(ctx, b, (*bus).drop, "dropped")
	table := map[string]sendFunc{"send": (*bus).send, "drop": (*bus).drop}
	table["drop"](b, ctx, "table-dropped")
	table["send"](b, ctx, "table-sent") // want publish "kafka b.table-sent"
}
