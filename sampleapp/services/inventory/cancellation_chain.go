package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// cancellationStep puts the tickets of a cancelled booking back into the stock.
//
// FAULT choreography, step 2 of 6. See internal/events/cancellation_chain.go.
type cancellationStep struct {
	stock *stock
	next  messaging.SubjectPublisher
}

func newCancellationConsumer(js jetstream.JetStream, stock *stock) *natsbus.Consumer {
	step := &cancellationStep{stock: stock, next: natsbus.NewPublisher(js)}
	return natsbus.NewConsumer(js, messaging.JSON(step.requested),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("inventory"),
		natsbus.WithFilter(events.SubjectCancellationRequested))
}

func (s *cancellationStep) requested(ctx context.Context, c events.Cancellation) error {
	if err := s.stock.release(ctx, c.BookingID, c.ConcertID, c.Seats); err != nil {
		return err
	}
	return s.next.Publish(ctx, events.SubjectCancellationSeatsReleased, c)
}
