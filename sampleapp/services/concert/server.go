package main

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// concertServer implements concertpb.ConcertServiceServer.
type concertServer struct {
	concertpb.UnimplementedConcertServiceServer
	hall    *hall
	updates messaging.Publisher
	views   messaging.Publisher
}

// GetConcert returns one concert for a page that shows it.
func (s *concertServer) GetConcert(ctx context.Context, req *concertpb.GetConcertRequest) (*concertpb.Concert, error) {
	found := s.hall.concertsOf(req.GetId())
	if len(found) == 0 {
		return nil, status.Error(codes.NotFound, "no such concert")
	}
	if err := s.announceView(ctx, req.GetId()); err != nil {
		return nil, status.Errorf(codes.Internal, "announce: %v", err)
	}
	return found[0], nil
}

// BatchGetConcerts returns many concerts in one call.
func (s *concertServer) BatchGetConcerts(_ context.Context, req *concertpb.BatchGetConcertsRequest) (*concertpb.BatchGetConcertsResponse, error) {
	return &concertpb.BatchGetConcertsResponse{Concerts: s.hall.concertsOf(req.GetIds()...)}, nil
}

// BatchGetSeats returns the seats of many concerts in one call.
func (s *concertServer) BatchGetSeats(_ context.Context, req *concertpb.BatchGetSeatsRequest) (*concertpb.BatchGetSeatsResponse, error) {
	return &concertpb.BatchGetSeatsResponse{Seats: s.hall.seatsOf(req.GetConcertIds()...)}, nil
}

// HoldSeats keeps those of the seats that are free and tells the open seat maps.
func (s *concertServer) HoldSeats(ctx context.Context, req *concertpb.HoldSeatsRequest) (*concertpb.HoldSeatsResponse, error) {
	held := s.hall.change(req.GetConcertId(), req.GetSeats(), seatHeld, seatFree)
	if len(held) == 0 {
		return nil, status.Error(codes.FailedPrecondition, "none of the seats is free")
	}
	err := s.updates.Publish(ctx, events.SeatUpdate{
		ConcertID: req.GetConcertId(),
		Seats:     numbers(held),
		Status:    seatHeld,
		Left:      -1,
	})
	if err != nil {
		return nil, status.Errorf(codes.Internal, "seat update: %v", err)
	}
	return &concertpb.HoldSeatsResponse{Seats: held}, nil
}

// StreamSeatMap sends the seats of a concert one by one, so that a large hall starts to
// show before it is complete.
func (s *concertServer) StreamSeatMap(req *concertpb.StreamSeatMapRequest, stream grpc.ServerStreamingServer[concertpb.Seat]) error {
	for _, seat := range s.hall.seatsOf(req.GetConcertId()) {
		if err := stream.Send(seat); err != nil {
			return err
		}
	}
	return nil
}

// numbers returns the numbers of the seats.
func numbers(seats []*concertpb.Seat) []string {
	var list []string
	for _, seat := range seats {
		list = append(list, seat.GetNumber())
	}
	return list
}
