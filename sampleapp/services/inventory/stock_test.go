package main

import (
	"context"
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/inventorypb"
)

type fakeCapacities int32

func (f fakeCapacities) Capacity(context.Context, string) (int32, error) { return int32(f), nil }

func TestBookingCompletedTwiceCountsOnce(t *testing.T) {
	changes := &fakebus.Publisher{}
	s := &stock{ledger: newLedger(), changes: changes}
	e := events.BookingCompleted{BookingID: "b1", ConcertID: "c1", Seats: []string{"A1", "A2"}}
	for range 2 {
		if err := s.bookingCompleted(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.ledger.count("c1"); got != 2 {
		t.Errorf("sold = %d, want 2", got)
	}
	if got := changes.Events(); len(got) != 1 || got[0].(events.InventoryChanged).Status != seatsSold {
		t.Errorf("published %v", got)
	}
}

func TestGetAvailability(t *testing.T) {
	l := newLedger()
	l.sell("c1", "b1", 3)
	s := &server{ledger: l, concerts: fakeCapacities(20)}
	got, err := s.GetAvailability(t.Context(), &inventorypb.GetAvailabilityRequest{ConcertId: "c1"})
	if err != nil || got.GetCapacity() != 20 || got.GetSold() != 3 {
		t.Errorf("availability = %v, %v", got, err)
	}
}

func TestCancellationReleasesTheSeats(t *testing.T) {
	changes, next := &fakebus.Publisher{}, &fakebus.Subjects{}
	s := &stock{ledger: newLedger(), changes: changes}
	s.ledger.sell("c1", "b1", 1)
	step := &cancellationStep{stock: s, next: next}
	err := step.requested(t.Context(), events.Cancellation{BookingID: "b1", ConcertID: "c1", Seats: []string{"A1"}})
	if err != nil || s.ledger.count("c1") != 0 {
		t.Errorf("sold = %d, %v", s.ledger.count("c1"), err)
	}
	if got := changes.Events(); len(got) != 1 || got[0].(events.InventoryChanged).Status != seatsFree {
		t.Errorf("published %v", got)
	}
	if next.Messages[0].Subject != events.SubjectCancellationSeatsReleased {
		t.Errorf("next = %v", next.Messages)
	}
}
