// A map from typed enum to topic, looked up by a function for a known key.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type kind int

const (
	opened kind = iota + 1
	moved
	shut
)

var topics = map[kind]string{
	opened: "box-opened",
	moved:  "box-moved",
	shut:   "box-shut",
}

func topicFor(k kind) (string, bool) {
	t, ok := topics[k]
	return t, ok
}

func emit(ctx context.Context, w *kafka.Writer, k kind) {
	t, ok := topicFor(k)
	if !ok {
		return
	}
	_ = w.WriteMessages(ctx, kafka.Message{Topic: t})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	emit(ctx, w, opened) // want publish "kafka box-opened"
	emit(ctx, w, shut)   // want publish "kafka box-shut"
	_ = moved
}
