// Package lib is shared.
package lib

import (
	"context"

	"github.com/segmentio/kafka-go"
)

// A Client has one topic.
type Client struct {
	w     *kafka.Writer
	topic string
}

// New makes a Client.
func New(topic string) *Client { return &Client{w: &kafka.Writer{}, topic: topic} }

// Send sends.
func (c *Client) Send(ctx context.Context) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: c.topic})
}

// Heartbeat says that a service is alive.
func Heartbeat(ctx context.Context) {
	w := &kafka.Writer{Topic: "heartbeats"}
	_ = w.WriteMessages(ctx, kafka.Message{})
}
