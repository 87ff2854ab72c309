package main

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

// The statuses of a booking.
const (
	statusCompleted  = "completed"
	statusCancelling = "cancelling"
	statusRefunded   = "refunded"
)

// members tells what a member may spend.
type members interface {
	Balance(ctx context.Context, memberID string) (cents int64, err error)
}

// payments moves the money.
type payments interface {
	Charge(ctx context.Context, bookingID, cardToken string, cents int64) (paymentID string, err error)
	RefundStatus(ctx context.Context, bookingID string) (string, error)
}

// server implements bookingpb.BookingServiceServer.
type server struct {
	bookingpb.UnimplementedBookingServiceServer
	bookings      *store
	members       members
	payments      payments
	completed     messaging.Publisher
	refunds       messaging.Publisher
	log           messaging.Publisher
	cancellations messaging.SubjectPublisher
}

// CreateBooking books seats: balance, charge, then the announcement. A booking is
// complete once it is paid; the announcement's subscribers do the rest in their own time.
func (s *server) CreateBooking(ctx context.Context, req *bookingpb.CreateBookingRequest) (*bookingpb.Booking, error) {
	balance, err := s.members.Balance(ctx, req.GetMemberId())
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "balance: %v", err)
	}
	if balance < req.GetAmountCents() {
		return nil, status.Error(codes.FailedPrecondition, "balance too low")
	}
	booking := s.bookings.create(req)
	paymentID, err := s.payments.Charge(ctx, booking.GetId(), req.GetCardToken(), req.GetAmountCents())
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "charge: %v", err)
	}
	s.bookings.complete(booking.GetId(), paymentID)
	if err := s.announce(ctx, booking); err != nil {
		return nil, status.Errorf(codes.Internal, "announce: %v", err)
	}
	return s.bookings.get(booking.GetId()), nil
}

// announce tells the other services and appends to the log.
func (s *server) announce(ctx context.Context, b *bookingpb.Booking) error {
	err := s.completed.Publish(ctx, events.BookingCompleted{
		BookingID:   b.GetId(),
		MemberID:    b.GetMemberId(),
		ConcertID:   b.GetConcertId(),
		Seats:       b.GetSeats(),
		AmountCents: b.GetAmountCents(),
	})
	if err != nil {
		return err
	}
	return s.appendLog(ctx, events.BookingEventCompleted, b)
}

// appendLog adds an entry to the booking log.
func (s *server) appendLog(ctx context.Context, eventType string, b *bookingpb.Booking) error {
	return s.log.Publish(ctx, events.BookingEvent{
		Type:        eventType,
		BookingID:   b.GetId(),
		ConcertID:   b.GetConcertId(),
		AmountCents: b.GetAmountCents(),
		At:          time.Now().UTC(),
	})
}

// ListBookings returns the bookings of a member, oldest first.
func (s *server) ListBookings(_ context.Context, req *bookingpb.ListBookingsRequest) (*bookingpb.ListBookingsResponse, error) {
	return &bookingpb.ListBookingsResponse{Bookings: s.bookings.ofMember(req.GetMemberId())}, nil
}
