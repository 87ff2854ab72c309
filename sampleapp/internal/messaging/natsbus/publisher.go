// Package natsbus sends and receives events with NATS JetStream.
package natsbus

import (
	"context"
	"fmt"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Publisher publishes to the subjects of JetStream streams. Unlike the other brokers'
// publishers it takes the subject per event, because subjects carry ids.
type Publisher struct {
	js jetstream.JetStream
}

// NewPublisher returns a publisher.
func NewPublisher(js jetstream.JetStream) *Publisher {
	return &Publisher{js: js}
}

// Publish sends the event and returns when the stream has stored it.
func (p *Publisher) Publish(ctx context.Context, subject string, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	if _, err := p.js.Publish(ctx, subject, body); err != nil {
		return fmt.Errorf("publish to %s: %w", subject, err)
	}
	return nil
}

// EnsureStream makes sure that the stream exists and stores these subjects.
func EnsureStream(ctx context.Context, js jetstream.JetStream, stream string, subjects ...string) error {
	_, err := js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{Name: stream, Subjects: subjects})
	if err != nil {
		return fmt.Errorf("stream %s: %w", stream, err)
	}
	return nil
}
