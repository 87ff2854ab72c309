package main

import (
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
)

func TestStatement(t *testing.T) {
	f := newFigures()
	for _, e := range []events.BookingEvent{
		{Type: events.BookingEventCompleted, BookingID: "b1", ConcertID: "c1", AmountCents: 100},
		{Type: events.BookingEventCompleted, BookingID: "b2", ConcertID: "c1", AmountCents: 250},
		{Type: events.BookingEventCompleted, BookingID: "b2", ConcertID: "c1", AmountCents: 250}, // again
		{Type: events.BookingEventCancelled, BookingID: "b1", ConcertID: "c1", AmountCents: 100},
	} {
		if err := f.bookingEvent(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	ready := &fakebus.Publisher{}
	r := &reports{figures: f, ready: ready}
	if err := r.statementRequested(t.Context(), events.StatementRequested{RequestID: "r1", ConcertID: "c1"}); err != nil {
		t.Fatal(err)
	}
	want := events.StatementReady{RequestID: "r1", Bookings: 1, AmountCents: 250}
	if got := ready.Events(); len(got) != 1 || got[0] != want {
		t.Errorf("published %v, want %v", got, want)
	}
}

func TestCounters(t *testing.T) {
	f := newFigures()
	if err := f.memberPoints(t.Context(), events.MemberPoints{Delta: -40}); err != nil {
		t.Fatal(err)
	}
	if err := f.emailJob(t.Context(), events.EmailJob{}); err != nil {
		t.Fatal(err)
	}
	if err := f.cancellationRefunded(t.Context(), events.Cancellation{}); err != nil {
		t.Fatal(err)
	}
	if f.pointsRedeemed != 40 || f.emails != 1 || f.refunds != 1 {
		t.Errorf("points %d, e-mails %d, refunds %d", f.pointsRedeemed, f.emails, f.refunds)
	}
}
