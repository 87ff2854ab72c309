// A hand-made container: objects kept as any under a key, and in a context.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	publish(ctx context.Context) error
}

type kafkaPublisher struct {
	w     *kafka.Writer
	topic string
}

func (k *kafkaPublisher) publish(ctx context.Context) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: k.topic}) // want publish "kafka from-container" publish "kafka from-context"
}

type container map[string]any

func get[T any](c container, key string) T { return c[key].(T) }

type ctxKey struct{}

func main() {
	c := container{}
	c["publisher"] = &kafkaPublisher{w: &kafka.Writer{}, topic: "from-container"}
	ctx := context.WithValue(context.Background(), ctxKey{}, &kafkaPublisher{w: &kafka.Writer{}, topic: "from-context"})
	_ = get[publisher](c, "publisher").publish(ctx)
	if p, ok := ctx.Value(ctxKey{}).(publisher); ok {
		_ = p.publish(ctx)
	}
}
