package main

import (
	"testing"
	"testing/synctest"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/settlementpb"
)

// fakeBank counts the transfers.
type fakeBank struct{ cents []int64 }

func (f *fakeBank) Payout(_ string, amountCents int64) (string, error) {
	f.cents = append(f.cents, amountCents)
	return "t1", nil
}

func TestConfigFile(t *testing.T) {
	cfg, err := loadConfig("config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if cfg.Listen == "" || cfg.Queues.Bookings == "" || cfg.Bank.URL == "" || cfg.NATS.URL == "" || len(cfg.Kafka.Brokers) == 0 {
		t.Errorf("settings missing: %+v", cfg)
	}
}

func TestBookingCompletedPaysOnce(t *testing.T) {
	bank := &fakeBank{}
	p := newPayouts(bank)
	for range 2 {
		if err := p.bookingCompleted(t.Context(), events.BookingCompleted{BookingID: "b1", AmountCents: 1_000}); err != nil {
			t.Fatal(err)
		}
	}
	if len(bank.cents) != 1 || bank.cents[0] != 850 {
		t.Errorf("paid %v, want 850 once", bank.cents)
	}
}

func TestGetStatementWaitsForTheReply(t *testing.T) {
	requests := &fakebus.Publisher{}
	s := newStatements(requests)
	requests.OnPublish = func(event any) {
		id := event.(events.StatementRequested).RequestID
		if err := s.ready(t.Context(), events.StatementReady{RequestID: id, Bookings: 2, AmountCents: 900}); err != nil {
			t.Error(err)
		}
	}
	got, err := (&server{statements: s}).GetStatement(t.Context(), &settlementpb.GetStatementRequest{ConcertId: "c1"})
	if err != nil || got.GetBookings() != 2 || got.GetAmountCents() != 900 {
		t.Errorf("statement = %v, %v", got, err)
	}
}

func TestGetStatementWithoutAReply(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &server{statements: newStatements(&fakebus.Publisher{})}
		_, err := s.GetStatement(t.Context(), &settlementpb.GetStatementRequest{ConcertId: "c1"})
		if status.Code(err) != codes.Unavailable {
			t.Errorf("err = %v", err)
		}
		if left := len(s.statements.waiting); left != 0 {
			t.Errorf("%d requests still wait", left)
		}
	})
}

func TestCancellationReversesThePayout(t *testing.T) {
	next := &fakebus.Subjects{}
	step := &cancellationStep{payouts: newPayouts(&fakeBank{}), next: next}
	if err := step.seatsOffered(t.Context(), events.Cancellation{BookingID: "b1"}); err != nil {
		t.Fatal(err)
	}
	if !step.payouts.reversed["b1"] || next.Messages[0].Subject != events.SubjectCancellationPayoutReversed {
		t.Errorf("reversed %v, next %v", step.payouts.reversed, next.Messages)
	}
}
