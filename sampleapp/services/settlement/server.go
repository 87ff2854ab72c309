package main

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/settlementpb"
)

// server implements settlementpb.SettlementServiceServer.
type server struct {
	settlementpb.UnimplementedSettlementServiceServer
	statements *statements
}

// GetStatement returns what a concert has earned.
func (s *server) GetStatement(ctx context.Context, req *settlementpb.GetStatementRequest) (*settlementpb.Statement, error) {
	sum, err := s.statements.request(ctx, req.GetConcertId())
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "statement: %v", err)
	}
	return &settlementpb.Statement{
		ConcertId:   req.GetConcertId(),
		Bookings:    sum.Bookings,
		AmountCents: sum.AmountCents,
	}, nil
}
