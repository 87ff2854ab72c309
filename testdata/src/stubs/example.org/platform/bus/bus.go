// Package bus is a messaging wrapper in a module of its own, as organisations
// have them: no row is about it.
package bus

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

// A Client sends events.
type Client struct {
	w      *kafka.Writer
	prefix string
}

// An Option changes a Client.
type Option func(*Client)

// WithPrefix puts something in front of each topic.
func WithPrefix(p string) Option { return func(c *Client) { c.prefix = p } }

// New makes a Client.
func New(brokers []string, opts ...Option) *Client {
	c := &Client{w: &kafka.Writer{Addr: kafka.TCP(brokers...)}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Emit sends one event.
func (c *Client) Emit(ctx context.Context, topic string, event any) error {
	data, err := json.Marshal(event)
	if err != nil {
		return err
	}
	return c.w.WriteMessages(ctx, kafka.Message{Topic: c.prefix + topic, Value: data})
}
