// Variadic parameters: passed on, spread out of a slice, by index, after others, and none at all.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func all(ctx context.Context, w *kafka.Writer, topics ...string) {
	for _, t := range topics {
		w.WriteMessages(ctx, kafka.Message{Topic: t})
	}
}

func passedOn(ctx context.Context, w *kafka.Writer, topics ...string) {
	all(ctx, w, topics...) // want publish "kafka on-a" publish "kafka on-b"
}

func first(ctx context.Context, w *kafka.Writer, topics ...string) {
	w.WriteMessages(ctx, kafka.Message{Topic: topics[0]}) // want publish "kafka one"
}

func orDefault(ctx context.Context, w *kafka.Writer, topics ...string) {
	topic := "by-default"
	if len(topics) > 0 {
		topic = topics[0]
	}
	w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka by-default"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	passedOn(ctx, w, "on-a", "on-b")
	spread := []string{"spread-a", "spread-b"}
	all(ctx, w, spread...) // want publish "kafka spread-a" publish "kafka spread-b"
	first(ctx, w, "one", "not-two")
	orDefault(ctx, w)
	orDefault(ctx, w, "given") // want publish "kafka given"
	all(ctx, w)
}
