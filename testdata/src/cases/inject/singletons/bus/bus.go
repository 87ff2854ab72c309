// Package bus has a client for everybody.
package bus

import (
	"context"

	"github.com/segmentio/kafka-go"
)

// A Sender sends.
type Sender interface {
	Send(ctx context.Context) error
}

// Client is a Sender.
type Client struct {
	w     *kafka.Writer
	topic string
}

var std *Client

// Other is set by who imports it.
var Other Sender

// Init makes the client for everybody.
func Init(topic string) { std = New(topic) }

// Default gives it.
func Default() *Client { return std }

// New makes one.
func New(topic string) *Client { return &Client{&kafka.Writer{}, topic} }

// Send sends by the one for everybody.
func Send(ctx context.Context) error { return std.Send(ctx) } // want publish "kafka by-default"

// Send sends.
func (c *Client) Send(ctx context.Context) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: c.topic})
}
