// A topic that is put into a context is read from it by its key; other values of the context are not taken for it.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type key string

const topicKey, userKey key = "topic", "user"

func publish(ctx context.Context, w *kafka.Writer) error {
	topic, _ := ctx.Value(topicKey).(string)
	return w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka from-context"
}

func main() {
	ctx := context.WithValue(context.Background(), topicKey, "from-context")
	ctx = context.WithValue(ctx, userKey, "somebody")
	_ = publish(ctx, &kafka.Writer{})
}
