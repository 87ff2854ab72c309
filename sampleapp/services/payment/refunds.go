package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// The statuses of a refund.
const (
	refundPending  = "pending"
	refundDone     = "refunded"
	refundRejected = "rejected"
)

// refunder pays money back to cards.
type refunder interface {
	Refund(ctx context.Context, reference string, amountCents int64) (string, error)
}

// refunds pays bookings back and remembers how that went.
type refunds struct {
	processor refunder

	mu        sync.Mutex
	byBooking map[string]string
}

func newRefunds(processor refunder) *refunds {
	return &refunds{processor: processor, byBooking: map[string]string{}}
}

// requested handles a refund from the queue.
func (r *refunds) requested(ctx context.Context, e events.RefundRequested) error {
	return r.pay(ctx, e.BookingID, e.AmountCents)
}

// pay pays a booking back. Only a processor without an answer is an error; its refusal is
// a result. The booking's id makes a repetition harmless.
func (r *refunds) pay(ctx context.Context, bookingID string, amountCents int64) error {
	id, err := r.processor.Refund(ctx, bookingID, amountCents)
	if errors.Is(err, cards.ErrUnavailable) {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		slog.WarnContext(ctx, "refund rejected", "booking", bookingID, "error", err)
		r.byBooking[bookingID] = refundRejected
		return nil
	}
	slog.InfoContext(ctx, "refunded", "booking", bookingID, "payment", id)
	r.byBooking[bookingID] = refundDone
	return nil
}

// status returns how far the refund of a booking is.
func (r *refunds) status(bookingID string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if s, ok := r.byBooking[bookingID]; ok {
		return s
	}
	return refundPending
}
