package main

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

type fakeMembers struct{ cents int64 }

func (f fakeMembers) Balance(context.Context, string) (int64, error) { return f.cents, nil }

// fakePayments answers RefundStatus with one status after the other.
type fakePayments struct {
	chargeErr error
	charged   int64
	statuses  []string
}

func (f *fakePayments) Charge(_ context.Context, _, _ string, cents int64) (string, error) {
	f.charged += cents
	return "p1", f.chargeErr
}

func (f *fakePayments) RefundStatus(context.Context, string) (string, error) {
	next := f.statuses[0]
	if len(f.statuses) > 1 {
		f.statuses = f.statuses[1:]
	}
	return next, nil
}

// fixture is a server on fakes.
type fixture struct {
	*server
	payments      *fakePayments
	completed     *fakebus.Publisher
	refunds       *fakebus.Publisher
	log           *fakebus.Publisher
	cancellations *fakebus.Subjects
}

func newFixture(balance int64) *fixture {
	f := &fixture{
		payments:      &fakePayments{},
		completed:     &fakebus.Publisher{},
		refunds:       &fakebus.Publisher{},
		log:           &fakebus.Publisher{},
		cancellations: &fakebus.Subjects{},
	}
	f.server = &server{
		bookings:      newStore(),
		members:       fakeMembers{cents: balance},
		payments:      f.payments,
		completed:     f.completed,
		refunds:       f.refunds,
		log:           f.log,
		cancellations: f.cancellations,
	}
	return f
}

func (f *fixture) book(t *testing.T) *bookingpb.Booking {
	t.Helper()
	b, err := f.CreateBooking(t.Context(), &bookingpb.CreateBookingRequest{
		MemberId: "m1", ConcertId: "c1", Seats: []string{"A1"}, AmountCents: 4_000,
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCreateBookingChargesAndAnnounces(t *testing.T) {
	f := newFixture(5_000)
	b := f.book(t)
	if b.GetStatus() != statusCompleted || b.GetPaymentId() != "p1" || f.payments.charged != 4_000 {
		t.Errorf("booking = %v, charged %d", b, f.payments.charged)
	}
	done, ok := f.completed.Events()[0].(events.BookingCompleted)
	if !ok || done.BookingID != b.GetId() || done.AmountCents != 4_000 {
		t.Errorf("announced %+v", done)
	}
	entry, ok := f.log.Events()[0].(events.BookingEvent)
	if !ok || entry.Type != events.BookingEventCompleted {
		t.Errorf("logged %+v", entry)
	}
}

func TestCreateBookingWithoutMoneyOrPayment(t *testing.T) {
	poor := newFixture(100)
	_, err := poor.CreateBooking(t.Context(), &bookingpb.CreateBookingRequest{AmountCents: 4_000})
	if status.Code(err) != codes.FailedPrecondition {
		t.Errorf("low balance: %v", err)
	}
	down := newFixture(5_000)
	down.payments.chargeErr = errors.New("circuit breaker is open")
	_, err = down.CreateBooking(t.Context(), &bookingpb.CreateBookingRequest{MemberId: "m1", AmountCents: 4_000})
	if status.Code(err) != codes.Unavailable {
		t.Errorf("payment down: %v", err)
	}
	if n := len(poor.completed.Events()) + len(down.completed.Events()); n != 0 {
		t.Errorf("%d failed bookings were announced", n)
	}
	if left := down.bookings.ofMember("m1"); len(left) != 0 {
		t.Errorf("an unpaid booking is listed: %v", left)
	}
}

func TestRefundBookingPollsForTheOutcome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFixture(5_000)
		b := f.book(t)
		f.payments.statuses = []string{"pending", "pending", "refunded"}
		start := time.Now()
		resp, err := f.RefundBooking(t.Context(), &bookingpb.RefundBookingRequest{BookingId: b.GetId()})
		if err != nil || resp.GetStatus() != "refunded" {
			t.Fatalf("refund = %v, %v", resp, err)
		}
		if waited := time.Since(start); waited != 3*refundPollPause {
			t.Errorf("waited %v", waited)
		}
		if got := f.refunds.Events(); len(got) != 1 {
			t.Errorf("published %v", got)
		}
	})
}

func TestRefundBookingGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFixture(5_000)
		b := f.book(t)
		f.payments.statuses = []string{"pending"}
		_, err := f.RefundBooking(t.Context(), &bookingpb.RefundBookingRequest{BookingId: b.GetId()})
		if status.Code(err) != codes.DeadlineExceeded {
			t.Errorf("err = %v", err)
		}
	})
}

func TestCancelBookingStartsTheChain(t *testing.T) {
	f := newFixture(5_000)
	b := f.book(t)
	cancelled, err := f.CancelBooking(t.Context(), &bookingpb.CancelBookingRequest{BookingId: b.GetId()})
	if err != nil || cancelled.GetStatus() != statusCancelling {
		t.Fatalf("cancelled = %v, %v", cancelled, err)
	}
	if got := f.cancellations.Messages; len(got) != 1 || got[0].Subject != events.SubjectCancellationRequested {
		t.Errorf("published %v", got)
	}
}
