package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// cancellationStep pays a cancelled booking back.
//
// FAULT choreography, step 6 of 6. See internal/events/cancellation_chain.go.
type cancellationStep struct {
	refunds *refunds
	next    messaging.SubjectPublisher
}

func newCancellationConsumer(js jetstream.JetStream, refunds *refunds) *natsbus.Consumer {
	step := &cancellationStep{refunds: refunds, next: natsbus.NewPublisher(js)}
	return natsbus.NewConsumer(js, messaging.JSON(step.pointsReturned),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("payment"),
		natsbus.WithFilter(events.SubjectCancellationPointsReturned))
}

func (s *cancellationStep) pointsReturned(ctx context.Context, c events.Cancellation) error {
	if err := s.refunds.pay(ctx, c.BookingID, c.AmountCents); err != nil {
		return err
	}
	return s.next.Publish(ctx, events.SubjectCancellationRefunded, c)
}
