package natsbus

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Consumer takes the messages of one stream whose subjects match a filter.
type Consumer struct {
	js      jetstream.JetStream
	handle  messaging.Handler
	stream  string
	durable string
	filter  string
	timeout time.Duration
}

// Option sets up a Consumer.
type Option func(*Consumer)

// WithStream sets the stream to read.
func WithStream(name string) Option {
	return func(c *Consumer) { c.stream = name }
}

// WithDurable sets the name under which the server remembers what was acknowledged.
// Instances with the same name share the messages.
func WithDurable(name string) Option {
	return func(c *Consumer) { c.durable = name }
}

// WithFilter sets the subject to read; it may hold wildcards.
func WithFilter(subject string) Option {
	return func(c *Consumer) { c.filter = subject }
}

// NewConsumer returns a consumer that gives the messages to handle.
func NewConsumer(js jetstream.JetStream, handle messaging.Handler, opts ...Option) *Consumer {
	c := &Consumer{js: js, handle: handle, timeout: messaging.DefaultHandlerTimeout}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

// Run consumes until ctx ends.
func (c *Consumer) Run(ctx context.Context) error {
	consumer, err := c.js.CreateOrUpdateConsumer(ctx, c.stream, jetstream.ConsumerConfig{
		Durable:       c.durable,
		FilterSubject: c.filter,
		AckPolicy:     jetstream.AckExplicitPolicy,
	})
	if err != nil {
		return fmt.Errorf("consumer %s of %s: %w", c.durable, c.stream, err)
	}
	running, err := consumer.Consume(func(msg jetstream.Msg) {
		if err := c.process(ctx, msg); err != nil {
			slog.ErrorContext(ctx, "message not handled", "subject", msg.Subject(), "error", err)
		}
	})
	if err != nil {
		return fmt.Errorf("consume %s: %w", c.filter, err)
	}
	<-ctx.Done()
	running.Drain()
	<-running.Closed()
	return nil
}

// process handles one message and then acknowledges it; a message that failed is
// delivered again.
func (c *Consumer) process(ctx context.Context, msg jetstream.Msg) error {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	if err := c.handle(ctx, msg.Data()); err != nil {
		return errors.Join(err, msg.Nak())
	}
	return msg.Ack()
}
