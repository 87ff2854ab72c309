// A hand-made container: objects kept as any under a key, and in a context.
package main

import (
	"context"
	"os"

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
	return k.w.WriteMessages(ctx, kafka.Message{Topic: k.topic})
}

type otherPublisher struct {
	w     *kafka.Writer
	topic string
}

func (o *otherPublisher) publish(ctx context.Context) error {
	return o.w.WriteMessages(ctx, kafka.Message{Topic: o.topic}) // want publish "kafka from-other"
}

type container map[string]any

func get[T any](c container, key string) T { return c[key].(T) }

type ctxKey struct{}

func main() {
	c := container{}
	c["publisher"] = &kafkaPublisher{w: &kafka.Writer{}, topic: "from-container"}
	ctx := context.WithValue(context.Background(), ctxKey{}, &kafkaPublisher{w: &kafka.Writer{}, topic: "from-context"})
	c["other"] = &otherPublisher{w: &kafka.Writer{}, topic: "from-other"}
	_ = get[publisher](c, "publisher").publish(ctx) // want publish "kafka from-container"
	_ = get[*otherPublisher](c, os.Args[1]).publish(ctx)
	if p, ok := ctx.Value(ctxKey{}).(publisher); ok {
		_ = p.publish(ctx) // want publish "kafka from-context"
	}
}
