// Wrappers with a default for an empty argument: by if, by cmp.Or, by a function; a caller that gives one does not publish to the default.
package main

import (
	"cmp"
	"context"

	"github.com/segmentio/kafka-go"
)

const fallback = "misc"

type bus struct{ w *kafka.Writer }

func (b *bus) byIf(ctx context.Context, topic string) error {
	if topic == "" {
		topic = fallback
	}
	return b.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func (b *bus) byOr(ctx context.Context, topic string) error {
	return b.w.WriteMessages(ctx, kafka.Message{Topic: cmp.Or(topic, "or-misc")})
}

func orElse(v, def string) string {
	if v == "" {
		return def
	}
	return v
}

func (b *bus) byFunc(ctx context.Context, topic string) error {
	return b.w.WriteMessages(ctx, kafka.Message{Topic: orElse(topic, "func-misc")})
}

type always struct{ w *kafka.Writer }

func (b *always) send(ctx context.Context, topic string) error {
	if topic == "" {
		topic = "never-needed"
	}
	return b.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func main() {
	ctx := context.Background()
	b := &bus{&kafka.Writer{}}
	_ = b.byIf(ctx, "")         // want publish "kafka misc"
	_ = b.byIf(ctx, "if-given") // want publish "kafka if-given"
	_ = b.byOr(ctx, "or-given") // want publish "kafka or-given"
	_ = b.byOr(ctx, "")         // want publish "kafka or-misc"
	_ = b.byFunc(ctx, "func-a") // want publish "kafka func-a"
	_ = b.byFunc(ctx, "func-b") // want publish "kafka func-b"
	a := &always{b.w}
	_ = a.send(ctx, "always-a") // want publish "kafka always-a"
	_ = a.send(ctx, "always-b") // want publish "kafka always-b"
}
