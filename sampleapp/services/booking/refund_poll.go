package main

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

// How often and how long apart payment is asked for the outcome: 5 seconds in all.
const (
	refundPolls     = 20
	refundPollPause = 250 * time.Millisecond
)

// RefundBooking pays a booking back.
//
// FAULT hiddensync (poll): the refund is handed over by a queue, which looks decoupled, and
// then the caller waits for what only the queue's consumer can bring. When payment is down
// or its queue is long, every refund holds a request for five seconds and then fails all
// the same. Answer at once and let payment publish the outcome, or call payment by gRPC.
func (s *server) RefundBooking(ctx context.Context, req *bookingpb.RefundBookingRequest) (*bookingpb.RefundBookingResponse, error) {
	booking := s.bookings.get(req.GetBookingId())
	if booking == nil {
		return nil, status.Error(codes.NotFound, "no such booking")
	}
	err := s.refunds.Publish(ctx, events.RefundRequested{
		BookingID:   booking.GetId(),
		AmountCents: booking.GetAmountCents(),
	})
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "refund: %v", err)
	}
	for range refundPolls {
		time.Sleep(refundPollPause)
		outcome, err := s.payments.RefundStatus(ctx, booking.GetId())
		if err != nil {
			return nil, status.Errorf(codes.Unavailable, "refund status: %v", err)
		}
		if outcome != "pending" {
			s.bookings.setStatus(booking.GetId(), statusRefunded)
			return &bookingpb.RefundBookingResponse{Status: outcome}, nil
		}
	}
	return nil, status.Error(codes.DeadlineExceeded, "refund still pending")
}
