package main

import (
	"fmt"
	"sync"

	"google.golang.org/protobuf/proto"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

// store keeps the bookings in memory, in the order of their creation.
type store struct {
	mu       sync.Mutex
	bookings []*bookingpb.Booking
}

func newStore() *store { return &store{} }

// create adds a booking that is not paid yet.
func (s *store) create(req *bookingpb.CreateBookingRequest) *bookingpb.Booking {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := &bookingpb.Booking{
		Id:          fmt.Sprintf("b%d", len(s.bookings)+1),
		MemberId:    req.GetMemberId(),
		ConcertId:   req.GetConcertId(),
		Seats:       req.GetSeats(),
		AmountCents: req.GetAmountCents(),
	}
	s.bookings = append(s.bookings, b)
	return clone(b)
}

// get returns a copy of the booking, or nil.
func (s *store) get(id string) *bookingpb.Booking {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, b := range s.bookings {
		if b.GetId() == id {
			return clone(b)
		}
	}
	return nil
}

// complete notes that a booking is paid.
func (s *store) complete(id, paymentID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, b := range s.bookings {
		if b.GetId() == id {
			b.Status, b.PaymentId = statusCompleted, paymentID
		}
	}
}

// setStatus changes the status of a booking, if it exists.
func (s *store) setStatus(id, status string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, b := range s.bookings {
		if b.GetId() == id {
			b.Status = status
		}
	}
}

// ofMember returns copies of the member's paid bookings.
func (s *store) ofMember(memberID string) []*bookingpb.Booking {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []*bookingpb.Booking
	for _, b := range s.bookings {
		if b.GetMemberId() == memberID && b.GetStatus() != "" {
			found = append(found, clone(b))
		}
	}
	return found
}

func clone(b *bookingpb.Booking) *bookingpb.Booking {
	return proto.Clone(b).(*bookingpb.Booking)
}
