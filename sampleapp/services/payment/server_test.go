package main

import (
	"context"
	"errors"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/cards"
	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/paymentpb"
)

// fakeProcessor answers everything with err.
type fakeProcessor struct{ err error }

func (f fakeProcessor) Charge(context.Context, string, string, int64) (string, error) {
	return "p1", f.err
}

func (f fakeProcessor) Refund(context.Context, string, int64) (string, error) {
	return "r1", f.err
}

func TestCharge(t *testing.T) {
	tests := []struct {
		name    string
		err     error
		status  string
		code    codes.Code
		retries int
	}{
		{name: "charged", status: "charged"},
		{name: "no answer", err: cards.ErrUnavailable, status: "retrying", retries: 1},
		{name: "refused", err: errors.New("card expired"), code: codes.FailedPrecondition},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			retries := &fakebus.Publisher{}
			s := &server{processor: fakeProcessor{err: tt.err}, retries: retries}
			resp, err := s.Charge(t.Context(), &paymentpb.ChargeRequest{BookingId: "b1", AmountCents: 100})
			if status.Code(err) != tt.code || resp.GetStatus() != tt.status {
				t.Errorf("charge = %v, %v", resp, err)
			}
			if got := len(retries.Events()); got != tt.retries {
				t.Errorf("%d retries queued, want %d", got, tt.retries)
			}
		})
	}
}

func TestRefundStatus(t *testing.T) {
	for want, processorErr := range map[string]error{
		refundDone:     nil,
		refundRejected: errors.New("too late"),
		refundPending:  cards.ErrUnavailable,
	} {
		r := newRefunds(fakeProcessor{err: processorErr})
		s := &server{refunds: r}
		err := r.requested(t.Context(), events.RefundRequested{BookingID: "b1", AmountCents: 100})
		if again := errors.Is(err, cards.ErrUnavailable); again != (want == refundPending) {
			t.Errorf("%s: err = %v", want, err)
		}
		resp, err := s.GetRefundStatus(t.Context(), &paymentpb.GetRefundStatusRequest{BookingId: "b1"})
		if err != nil || resp.GetStatus() != want {
			t.Errorf("status = %v, %v, want %s", resp, err, want)
		}
	}
}

func TestCancellationPaysBack(t *testing.T) {
	next := &fakebus.Subjects{}
	step := &cancellationStep{refunds: newRefunds(fakeProcessor{}), next: next}
	if err := step.pointsReturned(t.Context(), events.Cancellation{BookingID: "b1"}); err != nil {
		t.Fatal(err)
	}
	if step.refunds.status("b1") != refundDone || next.Messages[0].Subject != events.SubjectCancellationRefunded {
		t.Errorf("status %s, next %v", step.refunds.status("b1"), next.Messages)
	}
}
