// Wrappers that are methods of embedded types: promoted, overridden, and through an embedded interface.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type base struct{ w *kafka.Writer }

func (b *base) emit(ctx context.Context, topic string) {
	_ = b.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

type orders struct{ *base }

func (o orders) place(ctx context.Context) { o.emit(ctx, "placed") } // want publish "kafka placed"

type loud struct {
	base
	prefix string
}

func (l *loud) emit(ctx context.Context, topic string) { l.base.emit(ctx, l.prefix+topic) }

type emitter interface {
	emit(ctx context.Context, topic string)
}

type guarded struct{ emitter }

type quiet struct{}

func (quiet) emit(ctx context.Context, topic string) {}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	orders{&base{w}}.place(ctx)
	l := &loud{base: base{w}, prefix: "loud."}
	l.emit(ctx, "shout")                   // want publish "kafka loud.shout"
	l.emit(ctx, "cry")                     // want publish "kafka loud.cry"
	guarded{&base{w}}.emit(ctx, "guarded") // want publish "kafka guarded"
	guarded{quiet{}}.emit(ctx, "silent")
}
