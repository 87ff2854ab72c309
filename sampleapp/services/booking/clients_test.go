package main

import (
	"context"
	"errors"
	"testing"

	"github.com/sony/gobreaker/v2"
	"google.golang.org/grpc"
)

// downConn is a connection to a service that never answers.
type downConn struct {
	grpc.ClientConnInterface
	calls       int
	hadDeadline bool
}

func (c *downConn) Invoke(ctx context.Context, _ string, _, _ any, _ ...grpc.CallOption) error {
	c.calls++
	_, c.hadDeadline = ctx.Deadline()
	return errors.New("connection refused")
}

func TestChargeOpensTheBreaker(t *testing.T) {
	conn := &downConn{}
	c := newPaymentClient(conn)
	var err error
	for range 6 {
		_, err = c.Charge(t.Context(), "b1", "token", 100)
	}
	if !errors.Is(err, gobreaker.ErrOpenState) {
		t.Errorf("sixth charge: %v, want an open breaker", err)
	}
	if conn.calls != 5 || !conn.hadDeadline {
		t.Errorf("%d calls, deadline %v", conn.calls, conn.hadDeadline)
	}
}
