package main

import (
	"context"
	"fmt"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// sender sends a complete message to one address.
type sender interface {
	Send(ctx context.Context, from, to string, message []byte) error
}

// mailer turns e-mail jobs into messages.
type mailer struct {
	sender sender
	from   string
}

// handle sends one e-mail.
func (m *mailer) handle(ctx context.Context, job events.EmailJob) error {
	message := fmt.Appendf(nil, "From: %s\r\nTo: %s\r\nSubject: %s\r\n\r\n%s\r\n", m.from, job.To, job.Subject, job.Text)
	if err := m.sender.Send(ctx, m.from, job.To, message); err != nil {
		return fmt.Errorf("e-mail to %s: %w", job.To, err)
	}
	return nil
}
