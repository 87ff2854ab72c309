package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

type fakeSender struct {
	err     error
	to      string
	message string
}

func (f *fakeSender) Send(_ context.Context, _, to string, message []byte) error {
	f.to, f.message = to, string(message)
	return f.err
}

func TestHandleSendsTheEmail(t *testing.T) {
	s := &fakeSender{}
	m := &mailer{sender: s, from: "tickets@example.org"}
	if err := m.handle(t.Context(), events.EmailJob{To: "ada@example.org", Subject: "Hi", Text: "Hello"}); err != nil {
		t.Fatal(err)
	}
	if s.to != "ada@example.org" || !strings.HasSuffix(s.message, "Subject: Hi\r\n\r\nHello\r\n") {
		t.Errorf("sent %q to %s", s.message, s.to)
	}
}

func TestHandleReportsARelayThatIsDown(t *testing.T) {
	down := errors.New("connection refused")
	m := &mailer{sender: &fakeSender{err: down}}
	if err := m.handle(t.Context(), events.EmailJob{}); !errors.Is(err, down) {
		t.Errorf("err = %v", err)
	}
}
