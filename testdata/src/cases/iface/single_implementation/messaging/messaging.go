// Package messaging implements what the app asks for.
package messaging

import (
	"context"

	"github.com/segmentio/kafka-go"
)

// Kafka publishes to one topic.
type Kafka struct {
	w     *kafka.Writer
	topic string
}

// NewKafka makes one.
func NewKafka(w *kafka.Writer, topic string) *Kafka { return &Kafka{w: w, topic: topic} }

// Publish implements app.Publisher.
func (k *Kafka) Publish(ctx context.Context, key string, body []byte) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: k.topic, Key: []byte(key), Value: body}) // want publish "kafka order-placed"
}

// Memory keeps what it is given; it is made in tests only.
type Memory struct{ W *kafka.Writer }

// Publish implements app.Publisher.
func (m *Memory) Publish(ctx context.Context, key string, body []byte) error {
	return m.W.WriteMessages(ctx, kafka.Message{Topic: "only-in-tests"})
}
