package main

import (
	"context"
	"sync"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// figures keeps the sums in memory.
type figures struct {
	mu             sync.Mutex
	bookings       map[string]map[string]int64 // concert id -> booking id -> cents
	pointsRedeemed int64
	emails         int
	refunds        int
}

func newFigures() *figures {
	return &figures{bookings: map[string]map[string]int64{}}
}

// bookingEvent counts an entry of the booking log.
func (f *figures) bookingEvent(_ context.Context, e events.BookingEvent) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.bookings[e.ConcertID] == nil {
		f.bookings[e.ConcertID] = map[string]int64{}
	}
	switch e.Type {
	case events.BookingEventCompleted:
		f.bookings[e.ConcertID][e.BookingID] = e.AmountCents
	case events.BookingEventCancelled:
		delete(f.bookings[e.ConcertID], e.BookingID)
	}
	return nil
}

// memberPoints counts redeemed points.
func (f *figures) memberPoints(_ context.Context, e events.MemberPoints) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if e.Delta < 0 {
		f.pointsRedeemed -= e.Delta
	}
	return nil
}

// earned returns the number of bookings of a concert and their sum in cents.
func (f *figures) earned(concertID string) (bookings int32, cents int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, amount := range f.bookings[concertID] {
		bookings++
		cents += amount
	}
	return bookings, cents
}
