// Package kafkasink writes to Kafka.
package kafkasink

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/names/registry_by_string/sinks"
)

type sink struct{ w *kafka.Writer }

func (s *sink) Emit(ctx context.Context, name string) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: "k." + name}) // want publish "kafka k.metrics"
}

func init() {
	sinks.Register("kafka", func() (sinks.Sink, error) { return &sink{w: &kafka.Writer{}}, nil })
}
