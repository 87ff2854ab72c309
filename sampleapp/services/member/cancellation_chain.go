package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// cancellationStep takes back the points that a cancelled booking had earned.
//
// FAULT choreography, step 5 of 6. See internal/events/cancellation_chain.go.
type cancellationStep struct {
	accounts *accounts
	next     messaging.SubjectPublisher
}

func newCancellationConsumer(js jetstream.JetStream, accounts *accounts) *natsbus.Consumer {
	step := &cancellationStep{accounts: accounts, next: natsbus.NewPublisher(js)}
	return natsbus.NewConsumer(js, messaging.JSON(step.payoutReversed),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("member"),
		natsbus.WithFilter(events.SubjectCancellationPayoutReversed))
}

func (s *cancellationStep) payoutReversed(ctx context.Context, c events.Cancellation) error {
	if err := s.accounts.takeBack(c.MemberID, c.AmountCents); err != nil {
		return err
	}
	return s.next.Publish(ctx, events.SubjectCancellationPointsReturned, c)
}
