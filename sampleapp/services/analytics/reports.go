package main

import (
	"context"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// reports answers the requests for statements.
type reports struct {
	figures *figures
	ready   messaging.Publisher
}

// statementRequested adds up what the concert has earned and publishes it.
func (r *reports) statementRequested(ctx context.Context, e events.StatementRequested) error {
	bookings, cents := r.figures.earned(e.ConcertID)
	return r.ready.Publish(ctx, events.StatementReady{
		RequestID:   e.RequestID,
		Bookings:    bookings,
		AmountCents: cents,
	})
}
