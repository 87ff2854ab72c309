package main

import (
	"context"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// The statuses of seats in an InventoryChanged event.
const (
	seatsSold = "sold"
	seatsFree = "free"
)

// stock keeps the ledger and tells the others what changed in it.
type stock struct {
	ledger  *ledger
	changes messaging.Publisher
}

// bookingCompleted takes the tickets of a paid booking out of the stock.
func (s *stock) bookingCompleted(ctx context.Context, e events.BookingCompleted) error {
	if !s.ledger.sell(e.ConcertID, e.BookingID, len(e.Seats)) {
		return nil
	}
	return s.announce(ctx, e.ConcertID, e.Seats, seatsSold)
}

// release puts the tickets of a booking back into the stock.
func (s *stock) release(ctx context.Context, bookingID, concertID string, seats []string) error {
	s.ledger.release(concertID, bookingID)
	return s.announce(ctx, concertID, seats, seatsFree)
}

func (s *stock) announce(ctx context.Context, concertID string, seats []string, status string) error {
	return s.changes.Publish(ctx, events.InventoryChanged{ConcertID: concertID, Seats: seats, Status: status})
}
