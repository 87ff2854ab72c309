// Package transport talks to the broker.
package transport

import (
	"context"

	"github.com/segmentio/kafka-go"
)

// A Message is what is sent.
type Message struct {
	Topic string
	Body  []byte
}

// A Sender sends messages.
type Sender interface {
	Send(ctx context.Context, m Message) error
}

type sender struct{ w *kafka.Writer }

// New makes a sender.
func New() Sender { return &sender{&kafka.Writer{}} }

func (s *sender) Send(ctx context.Context, m Message) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: m.Topic, Value: m.Body})
}
