package main

import (
	"context"
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/paymentpb"
)

// charger takes money from cards.
type charger interface {
	Charge(ctx context.Context, reference, cardToken string, amountCents int64) (string, error)
}

// server implements paymentpb.PaymentServiceServer.
type server struct {
	paymentpb.UnimplementedPaymentServiceServer
	processor charger
	retries   messaging.Publisher
	refunds   *refunds
}

// Charge takes the amount from the card. When the processor gives no answer, the charge is
// queued for the payment worker and counts as accepted.
func (s *server) Charge(ctx context.Context, req *paymentpb.ChargeRequest) (*paymentpb.ChargeResponse, error) {
	id, err := s.processor.Charge(ctx, req.GetBookingId(), req.GetCardToken(), req.GetAmountCents())
	switch {
	case err == nil:
		return &paymentpb.ChargeResponse{PaymentId: id, Status: "charged"}, nil
	case !errors.Is(err, cards.ErrUnavailable):
		return nil, status.Errorf(codes.FailedPrecondition, "charge: %v", err)
	}
	err = s.retries.Publish(ctx, events.PaymentRetry{
		BookingID:   req.GetBookingId(),
		CardToken:   req.GetCardToken(),
		AmountCents: req.GetAmountCents(),
	})
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "queue the charge: %v", err)
	}
	return &paymentpb.ChargeResponse{Status: "retrying"}, nil
}

// GetRefundStatus tells how far the refund of a booking is.
func (s *server) GetRefundStatus(_ context.Context, req *paymentpb.GetRefundStatusRequest) (*paymentpb.GetRefundStatusResponse, error) {
	return &paymentpb.GetRefundStatusResponse{Status: s.refunds.status(req.GetBookingId())}, nil
}
