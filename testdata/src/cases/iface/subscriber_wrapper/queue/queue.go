// Package queue hides Kafka.
package queue

import (
	"context"
	"log"

	"github.com/segmentio/kafka-go"
)

// A Handler works on one message.
type Handler func(ctx context.Context, body []byte) error

// A Middleware wraps a Handler.
type Middleware func(Handler) Handler

// Chain puts middlewares around h.
func Chain(h Handler, ms ...Middleware) Handler {
	for _, m := range ms {
		h = m(h)
	}
	return h
}

// Log is a Middleware.
func Log(next Handler) Handler {
	return func(ctx context.Context, body []byte) error {
		log.Println(len(body))
		return next(ctx, body)
	}
}

// A Subscriber subscribes.
type Subscriber interface {
	Subscribe(ctx context.Context, topic string, h Handler) error
}

// Kafka is a Subscriber.
type Kafka struct{ group string }

// NewKafka makes one.
func NewKafka(group string) *Kafka { return &Kafka{group: group} }

// Subscribe implements Subscriber.
func (k *Kafka) Subscribe(ctx context.Context, topic string, h Handler) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: k.group})
	go k.loop(ctx, r, h)
	return nil
}

func (k *Kafka) loop(ctx context.Context, r *kafka.Reader, h Handler) {
	for {
		m, err := r.FetchMessage(ctx)
		if err != nil {
			return
		}
		if err := h(ctx, m.Value); err == nil {
			_ = r.CommitMessages(ctx, m) // want effect "ack (*kafka-go.Reader).CommitMessages"
		}
	}
}
