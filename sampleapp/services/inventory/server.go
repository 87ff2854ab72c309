package main

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/inventorypb"
)

// capacities tells how many tickets a concert has.
type capacities interface {
	Capacity(ctx context.Context, concertID string) (int32, error)
}

// server implements inventorypb.InventoryServiceServer.
type server struct {
	inventorypb.UnimplementedInventoryServiceServer
	ledger   *ledger
	concerts capacities
}

// GetAvailability returns how many tickets of a concert there are and how many are sold.
func (s *server) GetAvailability(ctx context.Context, req *inventorypb.GetAvailabilityRequest) (*inventorypb.Availability, error) {
	capacity, err := s.concerts.Capacity(ctx, req.GetConcertId())
	if err != nil {
		return nil, status.Errorf(codes.Unavailable, "capacity: %v", err)
	}
	return &inventorypb.Availability{
		ConcertId: req.GetConcertId(),
		Capacity:  capacity,
		Sold:      int32(s.ledger.count(req.GetConcertId())),
	}, nil
}
