package main

import (
	"context"
	"errors"
	"log/slog"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// charger takes money from cards.
type charger interface {
	Charge(ctx context.Context, reference, cardToken string, amountCents int64) (string, error)
}

// worker works the queue of charges to try again.
type worker struct {
	processor charger
}

// retry charges the card. While the processor has no answer the message stays in the
// queue; its refusal is final.
func (w *worker) retry(ctx context.Context, e events.PaymentRetry) error {
	id, err := w.processor.Charge(ctx, e.BookingID, e.CardToken, e.AmountCents)
	switch {
	case errors.Is(err, cards.ErrUnavailable):
		return err
	case err != nil:
		slog.WarnContext(ctx, "charge refused", "booking", e.BookingID, "error", err)
	default:
		slog.InfoContext(ctx, "charged", "booking", e.BookingID, "payment", id)
	}
	return nil
}
