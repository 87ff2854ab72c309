// Package bus is the inner wrapper.
package bus

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/segmentio/kafka-go"
)

// A Bus writes to Kafka.
type Bus struct{ w *kafka.Writer }

// New makes one.
func New(brokers []string) *Bus {
	return &Bus{w: &kafka.Writer{Addr: kafka.TCP(brokers...), Balancer: &kafka.LeastBytes{}}}
}

// Publish writes v to topic.
func (b *Bus) Publish(ctx context.Context, topic, key string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("publish to %s: %w", topic, err)
	}
	msg := kafka.Message{Key: []byte(key), Value: data}
	msg.Topic = topic
	return b.w.WriteMessages(ctx, msg)
}
