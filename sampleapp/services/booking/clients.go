package main

import (
	"context"
	"time"

	"github.com/sony/gobreaker/v2"
	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/paymentpb"
)

// How long booking waits for an answer. Charging includes the card processor's time.
const (
	balanceTimeout = 2 * time.Second
	chargeTimeout  = 8 * time.Second
	statusTimeout  = time.Second
)

// memberClient asks member.
type memberClient struct {
	client memberpb.MemberServiceClient
}

func newMemberClient(conn grpc.ClientConnInterface) *memberClient {
	return &memberClient{client: memberpb.NewMemberServiceClient(conn)}
}

// Balance returns what the member may still spend, in cents.
func (c *memberClient) Balance(ctx context.Context, memberID string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, balanceTimeout)
	defer cancel()
	balance, err := c.client.GetBalance(ctx, &memberpb.GetBalanceRequest{MemberId: memberID})
	return balance.GetAmountCents(), err
}

// paymentClient asks payment. Charges go through a circuit breaker: when payment is down,
// bookings fail at once instead of piling up.
type paymentClient struct {
	client  paymentpb.PaymentServiceClient
	breaker *gobreaker.CircuitBreaker[*paymentpb.ChargeResponse]
}

func newPaymentClient(conn grpc.ClientConnInterface) *paymentClient {
	return &paymentClient{
		client: paymentpb.NewPaymentServiceClient(conn),
		breaker: gobreaker.NewCircuitBreaker[*paymentpb.ChargeResponse](gobreaker.Settings{
			Name:    "payment",
			Timeout: 30 * time.Second,
			ReadyToTrip: func(c gobreaker.Counts) bool {
				return c.ConsecutiveFailures >= 5
			},
		}),
	}
}

// Charge takes the money from the card, now or, when the processor is down, soon. It
// returns the id of the payment, which is empty in the second case.
func (c *paymentClient) Charge(ctx context.Context, bookingID, cardToken string, cents int64) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, chargeTimeout)
	defer cancel()
	resp, err := c.breaker.Execute(func() (*paymentpb.ChargeResponse, error) {
		return c.client.Charge(ctx, &paymentpb.ChargeRequest{
			BookingId:   bookingID,
			CardToken:   cardToken,
			AmountCents: cents,
		})
	})
	return resp.GetPaymentId(), err
}

// RefundStatus returns how far the refund of a booking is.
func (c *paymentClient) RefundStatus(ctx context.Context, bookingID string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, statusTimeout)
	defer cancel()
	resp, err := c.client.GetRefundStatus(ctx, &paymentpb.GetRefundStatusRequest{BookingId: bookingID})
	return resp.GetStatus(), err
}
