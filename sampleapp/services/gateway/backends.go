package main

import (
	"errors"
	"log/slog"

	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/grpcx"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/settlementpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/waitlistpb"
)

// backends are the clients of the services behind the gateway.
type backends struct {
	bookings   bookingpb.BookingServiceClient
	members    memberpb.MemberServiceClient
	support    memberpb.SupportServiceClient
	concerts   concertpb.ConcertServiceClient
	checkIns   concertpb.CheckInServiceClient
	settlement settlementpb.SettlementServiceClient
	waitlist   waitlistpb.WaitlistServiceClient
}

// dialBackends returns the clients and what closes their connections.
func dialBackends(cfg config) (*backends, func(), error) {
	var conns []*grpc.ClientConn
	closeAll := func() {
		for _, conn := range conns {
			if err := conn.Close(); err != nil {
				slog.Warn("connection not closed cleanly", "target", conn.Target(), "error", err)
			}
		}
	}
	var failed error
	dial := func(addr string) *grpc.ClientConn {
		conn, err := grpcx.Dial(addr)
		if err != nil {
			failed = errors.Join(failed, err)
			return nil
		}
		conns = append(conns, conn)
		return conn
	}
	member, concert := dial(cfg.memberAddr), dial(cfg.concertAddr)
	b := &backends{
		bookings:   bookingpb.NewBookingServiceClient(dial(cfg.bookingAddr)),
		members:    memberpb.NewMemberServiceClient(member),
		support:    memberpb.NewSupportServiceClient(member),
		concerts:   concertpb.NewConcertServiceClient(concert),
		checkIns:   concertpb.NewCheckInServiceClient(concert),
		settlement: settlementpb.NewSettlementServiceClient(dial(cfg.settlementAddr)),
		waitlist:   waitlistpb.NewWaitlistServiceClient(dial(cfg.waitlistAddr)),
	}
	if failed != nil {
		closeAll()
		return nil, nil, failed
	}
	return b, closeAll, nil
}
