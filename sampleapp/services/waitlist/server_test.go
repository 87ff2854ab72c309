package main

import (
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/waitlistpb"
)

func TestJoinKeepsThePlace(t *testing.T) {
	joins := &fakebus.Subjects{}
	s := &server{lists: newLists(), joins: joins}
	for i, memberID := range []string{"m1", "m2", "m1"} {
		got, err := s.Join(t.Context(), &waitlistpb.JoinRequest{ConcertId: "c1", MemberId: memberID})
		if want := []int32{1, 2, 1}[i]; err != nil || got.GetPosition() != want {
			t.Errorf("join %d: %v, %v, want place %d", i, got, err, want)
		}
	}
	if joins.Messages[0].Subject != "waitlist.joined.c1" {
		t.Errorf("published %v", joins.Messages)
	}
}

func TestReleasedSeatsAreOfferedInOrder(t *testing.T) {
	l, next := newLists(), &fakebus.Subjects{}
	l.join("c1", "m1")
	step := &cancellationStep{lists: l, next: next}
	if err := step.seatsReleased(t.Context(), events.Cancellation{ConcertID: "c1", Seats: []string{"A1", "A2"}}); err != nil {
		t.Fatal(err)
	}
	if l.offers["c1"]["A1"] != "m1" || len(l.byConcert["c1"]) != 0 {
		t.Errorf("offers %v, list %v", l.offers, l.byConcert)
	}
	if next.Messages[0].Subject != events.SubjectCancellationSeatsOffered {
		t.Errorf("next = %v", next.Messages)
	}
}
