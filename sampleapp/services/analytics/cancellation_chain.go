package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// newCancellationConsumer returns the consumer of cancellations that came to their end.
//
// FAULT choreography, the end. See internal/events/cancellation_chain.go.
func newCancellationConsumer(js jetstream.JetStream, figures *figures) *natsbus.Consumer {
	return natsbus.NewConsumer(js, messaging.JSON(figures.cancellationRefunded),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("analytics"),
		natsbus.WithFilter(events.SubjectCancellationRefunded))
}

// cancellationRefunded counts a cancellation whose money is back.
func (f *figures) cancellationRefunded(context.Context, events.Cancellation) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refunds++
	return nil
}
