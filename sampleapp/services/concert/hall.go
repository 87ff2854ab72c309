package main

import (
	"fmt"
	"slices"
	"sync"

	"google.golang.org/protobuf/proto"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// The statuses of a seat.
const (
	seatFree = "free"
	seatHeld = "held"
	seatSold = "sold"
)

// hall keeps the concerts and their seats in memory.
type hall struct {
	mu       sync.Mutex
	concerts map[string]*concertpb.Concert
	seats    map[string][]*concertpb.Seat // by concert id, in the order of the rows
}

// newHall returns a hall with two concerts of twenty seats.
func newHall() *hall {
	h := &hall{concerts: map[string]*concertpb.Concert{}, seats: map[string][]*concertpb.Seat{}}
	for id, title := range map[string]string{"c1": "Goldberg Variations", "c2": "A Love Supreme"} {
		h.concerts[id] = &concertpb.Concert{Id: id, Title: title, Capacity: 20}
		for n := range 20 {
			h.seats[id] = append(h.seats[id], &concertpb.Seat{
				ConcertId: id,
				Number:    fmt.Sprintf("%c%d", 'A'+n/10, n%10+1),
				Status:    seatFree,
			})
		}
	}
	return h
}

// concertsOf returns the concerts with these ids, in this order; unknown ones are left out.
func (h *hall) concertsOf(ids ...string) []*concertpb.Concert {
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []*concertpb.Concert
	for _, id := range ids {
		if c, ok := h.concerts[id]; ok {
			found = append(found, c)
		}
	}
	return found
}

// seatsOf returns copies of the seats of these concerts.
func (h *hall) seatsOf(concertIDs ...string) []*concertpb.Seat {
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []*concertpb.Seat
	for _, id := range concertIDs {
		for _, seat := range h.seats[id] {
			found = append(found, proto.Clone(seat).(*concertpb.Seat))
		}
	}
	return found
}

// change sets the status of those of the seats that have one of the statuses in from, and
// returns copies of the changed seats.
func (h *hall) change(concertID string, numbers []string, to string, from ...string) []*concertpb.Seat {
	h.mu.Lock()
	defer h.mu.Unlock()
	var changed []*concertpb.Seat
	for _, seat := range h.seats[concertID] {
		if slices.Contains(numbers, seat.GetNumber()) && slices.Contains(from, seat.GetStatus()) {
			seat.Status = to
			changed = append(changed, proto.Clone(seat).(*concertpb.Seat))
		}
	}
	return changed
}
