package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// contacts tells how members can be reached.
type contacts interface {
	Email(ctx context.Context, memberID string) (string, error)
}

// notifier writes the e-mails.
type notifier struct {
	contacts contacts
	emails   messaging.Publisher
}

// bookingCompleted thanks the member for a booking.
func (n *notifier) bookingCompleted(ctx context.Context, e events.BookingCompleted) error {
	return n.send(ctx, e.MemberID, "Your tickets",
		fmt.Sprintf("Thank you! Your seats: %s.", strings.Join(e.Seats, ", ")))
}

// waitlistJoined tells the member that the place in the list is kept.
func (n *notifier) waitlistJoined(ctx context.Context, e events.WaitlistJoined) error {
	return n.send(ctx, e.MemberID, "You are on the waiting list",
		fmt.Sprintf("You are number %d in the list.", e.Position))
}

// send looks the member's address up and hands the e-mail to mailer.
func (n *notifier) send(ctx context.Context, memberID, subject, text string) error {
	to, err := n.contacts.Email(ctx, memberID)
	if err != nil {
		return fmt.Errorf("contact of %s: %w", memberID, err)
	}
	return n.emails.Publish(ctx, events.EmailJob{To: to, Subject: subject, Text: text})
}
