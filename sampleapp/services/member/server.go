package main

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

// memberServer implements memberpb.MemberServiceServer.
type memberServer struct {
	memberpb.UnimplementedMemberServiceServer
	accounts *accounts
	points   messaging.Publisher
}

// GetBalance returns what the member may still spend.
func (s *memberServer) GetBalance(_ context.Context, req *memberpb.GetBalanceRequest) (*memberpb.Balance, error) {
	acc, err := s.accounts.get(req.GetMemberId())
	if err != nil {
		return nil, status.Error(codes.NotFound, err.Error())
	}
	return balance(req.GetMemberId(), acc), nil
}

// RedeemPoints turns loyalty points into balance.
func (s *memberServer) RedeemPoints(ctx context.Context, req *memberpb.RedeemPointsRequest) (*memberpb.Balance, error) {
	acc, err := s.accounts.redeem(req.GetMemberId(), req.GetPoints())
	if err != nil {
		return nil, status.Error(codes.FailedPrecondition, err.Error())
	}
	if err := s.announcePoints(ctx, req.GetMemberId(), -req.GetPoints()); err != nil {
		return nil, status.Errorf(codes.Internal, "announce: %v", err)
	}
	return balance(req.GetMemberId(), acc), nil
}

func balance(memberID string, acc account) *memberpb.Balance {
	return &memberpb.Balance{MemberId: memberID, AmountCents: acc.amountCents, Points: acc.points}
}
