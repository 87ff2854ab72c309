package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
)

type fakeContacts map[string]string

func (f fakeContacts) Email(_ context.Context, memberID string) (string, error) {
	if to, ok := f[memberID]; ok {
		return to, nil
	}
	return "", errors.New("no such member")
}

func TestEmails(t *testing.T) {
	emails := &fakebus.Publisher{}
	n := &notifier{contacts: fakeContacts{"m1": "ada@example.org"}, emails: emails}
	if err := n.bookingCompleted(t.Context(), events.BookingCompleted{MemberID: "m1", Seats: []string{"A1", "A2"}}); err != nil {
		t.Fatal(err)
	}
	if err := n.waitlistJoined(t.Context(), events.WaitlistJoined{MemberID: "m1", Position: 4}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"A1, A2", "number 4"} {
		job, ok := emails.Events()[i].(events.EmailJob)
		if !ok || job.To != "ada@example.org" || !strings.Contains(job.Text, want) {
			t.Errorf("e-mail %d = %+v, want %q in it", i, job, want)
		}
	}
}

func TestNoEmailToNobody(t *testing.T) {
	emails := &fakebus.Publisher{}
	n := &notifier{contacts: fakeContacts{}, emails: emails}
	if err := n.waitlistJoined(t.Context(), events.WaitlistJoined{MemberID: "m1"}); err == nil {
		t.Error("no error for a member who cannot be reached")
	}
	if got := emails.Events(); len(got) != 0 {
		t.Errorf("published %v", got)
	}
}
