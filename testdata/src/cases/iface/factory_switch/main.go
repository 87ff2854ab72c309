// A factory with a switch: what it makes for the kind that it is called with.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type direct struct {
	w     *kafka.Writer
	topic string
}

func (d *direct) Publish(ctx context.Context) error {
	return d.w.WriteMessages(ctx, kafka.Message{Topic: d.topic}) // want publish "kafka orders"
}

type delayed struct {
	w     *kafka.Writer
	topic string
}

func (d *delayed) Publish(ctx context.Context) error {
	return d.w.WriteMessages(ctx, kafka.Message{Topic: d.topic + ".delayed"}) // want publish "kafka mails.delayed"
}

type dropped struct{}

func (dropped) Publish(context.Context) error { return nil }

func newPublisher(kind, topic string) publisher {
	switch kind {
	case "direct":
		return &direct{&kafka.Writer{}, topic}
	case "delayed":
		return &delayed{&kafka.Writer{}, topic}
	default:
		return dropped{}
	}
}

func main() {
	ctx := context.Background()
	_ = newPublisher("direct", "orders").Publish(ctx)
	_ = newPublisher("delayed", "mails").Publish(ctx)
	_ = newPublisher("nothing", "nowhere").Publish(ctx)
}
