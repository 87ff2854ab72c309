package main

import (
	"context"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/natsbus"
)

// cancellationStep offers the seats of a cancelled booking to the waiting list.
//
// FAULT choreography, step 3 of 6. See internal/events/cancellation_chain.go.
type cancellationStep struct {
	lists *lists
	next  messaging.SubjectPublisher
}

func newCancellationConsumer(js jetstream.JetStream, lists *lists) *natsbus.Consumer {
	step := &cancellationStep{lists: lists, next: natsbus.NewPublisher(js)}
	return natsbus.NewConsumer(js, messaging.JSON(step.seatsReleased),
		natsbus.WithStream(events.StreamCancellation),
		natsbus.WithDurable("waitlist"),
		natsbus.WithFilter(events.SubjectCancellationSeatsReleased))
}

func (s *cancellationStep) seatsReleased(ctx context.Context, c events.Cancellation) error {
	s.lists.offer(c.ConcertID, c.Seats)
	return s.next.Publish(ctx, events.SubjectCancellationSeatsOffered, c)
}
