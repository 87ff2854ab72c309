// Package bus sends messages.
package bus

import (
	"context"
	"time"

	"github.com/segmentio/kafka-go"
)

type Bus struct{ w *kafka.Writer }

func New(w *kafka.Writer) *Bus { return &Bus{w} }

func (b *Bus) Send(ctx context.Context, topic, id string) error {
	return b.w.WriteMessages(ctx, kafka.Message{Topic: topic, Key: []byte(id)})
}

func (b *Bus) SendCreated(ctx context.Context, id string) error { return b.Send(ctx, "created", id) }

func Nap() { time.Sleep(time.Second) }
