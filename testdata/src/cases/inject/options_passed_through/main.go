// Options go through several constructors, each of which adds its own.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type client struct {
	topic string
	async bool
	w     *kafka.Writer
}

type Option func(*client)

func Topic(t string) Option { return func(c *client) { c.topic = t } }

func Async() Option { return func(c *client) { c.async = true } }

func newClient(opts ...Option) *client {
	c := &client{topic: "default", w: &kafka.Writer{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

func newAsync(opts ...Option) *client {
	return newClient(append([]Option{Async()}, opts...)...)
}

func newAudit(opts ...Option) *client {
	opts = append(opts, Topic("audit"))
	return newAsync(opts...)
}

func newPlain(opts ...Option) *client { return newAsync(opts...) }

func (c *client) Send(ctx context.Context) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: c.topic})
}

func main() {
	ctx := context.Background()
	_ = newAudit().Send(ctx)                 // want publish "kafka audit"
	_ = newPlain(Topic("orders")).Send(ctx)  // want publish "kafka orders"
	_ = newPlain(Topic("returns")).Send(ctx) // want publish "kafka returns"
	_ = newPlain().Send(ctx)                 // want publish "kafka default"
	_ = newAsync(Topic("mails")).Send(ctx)   // want publish "kafka mails"
}
