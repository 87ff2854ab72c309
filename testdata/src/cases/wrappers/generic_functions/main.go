// Generic wrappers: topics as arguments, by constraint methods, of two type parameters; instances are not mixed.
package main

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type event interface{ Topic() string }

type placed struct{}

func (placed) Topic() string { return "placed" }

type shipped struct{}

func (shipped) Topic() string { return "shipped" }

type lost struct{}

func (lost) Topic() string { return "lost" }

func emit[E event](ctx context.Context, w *kafka.Writer, e E) error {
	body, _ := json.Marshal(e)
	return w.WriteMessages(ctx, kafka.Message{Topic: e.Topic(), Value: body})
}

func send[T any](ctx context.Context, w *kafka.Writer, topic string, v T) error {
	body, _ := json.Marshal(v)
	return w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

func pair[K ~string, V any](ctx context.Context, w *kafka.Writer, key K, v V) error {
	return send(ctx, w, string(key), v)
}

func zero[E event](ctx context.Context, w *kafka.Writer) error {
	var e E
	return w.WriteMessages(ctx, kafka.Message{Topic: "zero." + e.Topic()})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	_ = emit(ctx, w, placed{})         // want publish "kafka placed"
	_ = emit(ctx, w, shipped{})        // want publish "kafka shipped"
	_ = send(ctx, w, "numbers", 1)     // want publish "kafka numbers"
	_ = send(ctx, w, "words", "w")     // want publish "kafka words"
	_ = pair(ctx, w, "pair-a", 1)      // want publish "kafka pair-a"
	_ = pair(ctx, w, "pair-b", lost{}) // want publish "kafka pair-b"
	_ = zero[placed](ctx, w)           // want publish "kafka zero.placed"
	_ = zero[shipped](ctx, w)          // want publish "kafka zero.shipped"
}
