package main

import (
	"context"
	"errors"
	"testing"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

type fakeProcessor struct{ err error }

func (f fakeProcessor) Charge(context.Context, string, string, int64) (string, error) {
	return "p1", f.err
}

func TestRetryKeepsTheMessageOnlyWithoutAnAnswer(t *testing.T) {
	for _, tt := range []struct {
		name      string
		processor error
		keep      bool
	}{
		{"charged", nil, false},
		{"refused", errors.New("card expired"), false},
		{"no answer", cards.ErrUnavailable, true},
	} {
		w := &worker{processor: fakeProcessor{err: tt.processor}}
		err := w.retry(t.Context(), events.PaymentRetry{BookingID: "b1"})
		if (err != nil) != tt.keep {
			t.Errorf("%s: err = %v", tt.name, err)
		}
	}
}
