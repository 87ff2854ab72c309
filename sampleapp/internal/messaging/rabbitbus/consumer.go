package rabbitbus

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Consumer takes the messages of one queue.
type Consumer struct {
	ch       *amqp.Channel
	handle   messaging.Handler
	queue    string
	exchange string
	key      string
	timeout  time.Duration
}

// ConsumerOption sets up a Consumer.
type ConsumerOption func(*Consumer)

// WithQueue sets the queue to consume.
func WithQueue(name string) ConsumerOption {
	return func(c *Consumer) { c.queue = name }
}

// WithBinding binds the queue to an exchange, for the messages with this routing key.
func WithBinding(exchange, key string) ConsumerOption {
	return func(c *Consumer) { c.exchange, c.key = exchange, key }
}

// NewConsumer declares the queue and, when one is given, its binding, and returns a
// consumer that gives the messages to handle.
func NewConsumer(ch *amqp.Channel, handle messaging.Handler, opts ...ConsumerOption) (*Consumer, error) {
	c := &Consumer{ch: ch, handle: handle, timeout: messaging.DefaultHandlerTimeout}
	for _, opt := range opts {
		opt(c)
	}
	if _, err := ch.QueueDeclare(c.queue, true, false, false, false, nil); err != nil {
		return nil, fmt.Errorf("declare queue %s: %w", c.queue, err)
	}
	if c.exchange == "" {
		return c, nil
	}
	if err := declareExchange(ch, c.exchange); err != nil {
		return nil, err
	}
	if err := ch.QueueBind(c.queue, c.key, c.exchange, false, nil); err != nil {
		return nil, fmt.Errorf("bind queue %s: %w", c.queue, err)
	}
	return c, nil
}

// Run consumes until ctx ends or the channel closes.
func (c *Consumer) Run(ctx context.Context) error {
	deliveries, err := c.ch.ConsumeWithContext(ctx, c.queue, "", false, false, false, false, nil)
	if err != nil {
		return fmt.Errorf("consume %s: %w", c.queue, err)
	}
	for d := range deliveries {
		if err := c.process(ctx, d); err != nil {
			slog.ErrorContext(ctx, "message not handled", "queue", c.queue, "error", err)
		}
	}
	if ctx.Err() == nil {
		return errors.New("rabbitmq channel closed")
	}
	return nil
}

// process handles one delivery and then acknowledges it. A delivery that failed gets one
// more try.
func (c *Consumer) process(ctx context.Context, d amqp.Delivery) error {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	if err := c.handle(ctx, d.Body); err != nil {
		return errors.Join(err, d.Nack(false, !d.Redelivered))
	}
	return d.Ack(false)
}
