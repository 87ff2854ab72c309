// Messages that are collected in a slice first, by append and by index.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func collect(ids []string) []kafka.Message {
	out := make([]kafka.Message, 0, len(ids))
	for _, id := range ids {
		out = append(out, kafka.Message{Topic: "batched", Key: []byte(id)})
	}
	return out
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	// want publish "kafka batched"
	w.WriteMessages(ctx, collect([]string{"a", "b"})...)
	msgs := make([]kafka.Message, 2)
	for i := range msgs {
		msgs[i] = kafka.Message{Topic: "indexed"}
	}
	w.WriteMessages(ctx, msgs...) // want publish "kafka indexed"
	parts := make([]kafka.Message, len(os.Args))
	parts[0].Topic = "by-field"
	w.WriteMessages(ctx, parts...) // want publish "kafka by-field"
}
