package main

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/waitlistpb"
)

// server implements waitlistpb.WaitlistServiceServer.
type server struct {
	waitlistpb.UnimplementedWaitlistServiceServer
	lists *lists
	joins messaging.SubjectPublisher
}

// Join puts a member on the waiting list of a concert. Who is on it keeps the place.
func (s *server) Join(ctx context.Context, req *waitlistpb.JoinRequest) (*waitlistpb.JoinResponse, error) {
	position := s.lists.join(req.GetConcertId(), req.GetMemberId())
	err := s.joins.Publish(ctx, events.SubjectWaitlistJoined(req.GetConcertId()), events.WaitlistJoined{
		ConcertID: req.GetConcertId(),
		MemberID:  req.GetMemberId(),
		Position:  position,
	})
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "announce: %v", err)
	}
	return &waitlistpb.JoinResponse{Position: position}, nil
}
