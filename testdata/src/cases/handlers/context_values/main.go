// A topic in a context value is not followed: it is told, and other values of the context are not taken for it.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type key string

const topicKey, userKey key = "topic", "user"

func publish(ctx context.Context, w *kafka.Writer) error {
	topic, _ := ctx.Value(topicKey).(string)
	return w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want unresolved publish "kafka" reason "Value"
}

func main() {
	ctx := context.WithValue(context.Background(), topicKey, "from-context")
	ctx = context.WithValue(ctx, userKey, "somebody")
	_ = publish(ctx, &kafka.Writer{})
}
