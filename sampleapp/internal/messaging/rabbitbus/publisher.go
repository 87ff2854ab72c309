// Package rabbitbus sends and receives jobs with RabbitMQ.
package rabbitbus

import (
	"context"
	"fmt"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Publisher publishes to one exchange with one routing key.
type Publisher struct {
	ch       *amqp.Channel
	exchange string
	key      string
}

// PublisherOption sets up a Publisher.
type PublisherOption func(*Publisher)

// WithExchange sets the exchange. Without it the default exchange is used.
func WithExchange(name string) PublisherOption {
	return func(p *Publisher) { p.exchange = name }
}

// WithRoutingKey sets the routing key.
func WithRoutingKey(key string) PublisherOption {
	return func(p *Publisher) { p.key = key }
}

// NewPublisher declares the exchange and returns a publisher for it.
func NewPublisher(ch *amqp.Channel, opts ...PublisherOption) (*Publisher, error) {
	p := &Publisher{ch: ch}
	for _, opt := range opts {
		opt(p)
	}
	if err := declareExchange(ch, p.exchange); err != nil {
		return nil, err
	}
	return p, nil
}

// Publish implements messaging.Publisher.
func (p *Publisher) Publish(ctx context.Context, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	err = p.ch.PublishWithContext(ctx, p.exchange, p.key, false, false, amqp.Publishing{
		ContentType:  "application/json",
		DeliveryMode: amqp.Persistent,
		Body:         body,
	})
	if err != nil {
		return fmt.Errorf("publish to %s: %w", p.exchange, err)
	}
	return nil
}

// declareExchange makes sure that a durable direct exchange of this name exists.
func declareExchange(ch *amqp.Channel, name string) error {
	if name == "" {
		return nil // the default exchange is always there
	}
	if err := ch.ExchangeDeclare(name, amqp.ExchangeDirect, true, false, false, false, nil); err != nil {
		return fmt.Errorf("declare exchange %s: %w", name, err)
	}
	return nil
}
