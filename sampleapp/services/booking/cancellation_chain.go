package main

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

// CancelBooking starts the cancellation of a booking and leaves the rest to the other
// services.
//
// FAULT choreography, step 1 of 6: nothing ever tells booking how this ends, so a booking
// stays "cancelling" for ever. See internal/events/cancellation_chain.go.
func (s *server) CancelBooking(ctx context.Context, req *bookingpb.CancelBookingRequest) (*bookingpb.Booking, error) {
	booking := s.bookings.get(req.GetBookingId())
	if booking == nil {
		return nil, status.Error(codes.NotFound, "no such booking")
	}
	err := s.cancellations.Publish(ctx, events.SubjectCancellationRequested, events.Cancellation{
		BookingID:   booking.GetId(),
		MemberID:    booking.GetMemberId(),
		ConcertID:   booking.GetConcertId(),
		Seats:       booking.GetSeats(),
		AmountCents: booking.GetAmountCents(),
	})
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "cancel: %v", err)
	}
	s.bookings.setStatus(booking.GetId(), statusCancelling)
	if err := s.appendLog(ctx, events.BookingEventCancelled, booking); err != nil {
		return nil, status.Errorf(codes.Internal, "log: %v", err)
	}
	return s.bookings.get(booking.GetId()), nil
}
