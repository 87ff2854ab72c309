package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// cancellationStep takes the promoter's share of a cancelled booking back.
//
// FAULT choreography, step 4 of 6. See internal/events/cancellation_chain.go.
type cancellationStep struct {
	payouts *payouts
	next    messaging.SubjectPublisher
}

func newCancellationConsumer(js jetstream.JetStream, payouts *payouts) *natsbus.Consumer {
	step := &cancellationStep{payouts: payouts, next: natsbus.NewPublisher(js)}
	return natsbus.NewConsumer(js, messaging.JSON(step.seatsOffered),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("settlement"),
		natsbus.WithFilter(events.SubjectCancellationSeatsOffered))
}

func (s *cancellationStep) seatsOffered(ctx context.Context, c events.Cancellation) error {
	s.payouts.reverse(c.BookingID)
	return s.next.Publish(ctx, events.SubjectCancellationPayoutReversed, c)
}
