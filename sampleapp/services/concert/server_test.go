package main

import (
	"context"
	"io"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
	"github.com/msatopo/msatopo/sampleapp/internal/messaging/fakebus"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

func newServer() (*concertServer, *fakebus.Publisher) {
	updates := &fakebus.Publisher{}
	return &concertServer{hall: newHall(), updates: updates, views: &fakebus.Publisher{}}, updates
}

func TestHoldSeats(t *testing.T) {
	s, updates := newServer()
	req := &concertpb.HoldSeatsRequest{ConcertId: "c1", Seats: []string{"A1", "A2"}}
	got, err := s.HoldSeats(t.Context(), req)
	if err != nil || len(got.GetSeats()) != 2 {
		t.Fatalf("held = %v, %v", got, err)
	}
	u, ok := updates.Events()[0].(events.SeatUpdate)
	if !ok || u.Status != seatHeld || len(u.Seats) != 2 || u.Left != -1 {
		t.Errorf("update = %+v", u)
	}
	if _, err := s.HoldSeats(t.Context(), req); status.Code(err) != codes.FailedPrecondition {
		t.Errorf("the same seats again: %v", err)
	}
}

func TestGetConcert(t *testing.T) {
	s, _ := newServer()
	if c, err := s.GetConcert(t.Context(), &concertpb.GetConcertRequest{Id: "c1"}); err != nil || c.GetCapacity() != 20 {
		t.Errorf("concert = %v, %v", c, err)
	}
	_, err := s.GetConcert(t.Context(), &concertpb.GetConcertRequest{Id: "none"})
	if status.Code(err) != codes.NotFound {
		t.Errorf("unknown concert: %v", err)
	}
}

// seatStream collects a server stream.
type seatStream struct {
	grpc.ServerStream
	seats []*concertpb.Seat
}

func (s *seatStream) Send(seat *concertpb.Seat) error {
	s.seats = append(s.seats, seat)
	return nil
}

func TestStreamSeatMap(t *testing.T) {
	s, _ := newServer()
	var stream seatStream
	if err := s.StreamSeatMap(&concertpb.StreamSeatMapRequest{ConcertId: "c2"}, &stream); err != nil {
		t.Fatal(err)
	}
	if len(stream.seats) != 20 || stream.seats[19].GetNumber() != "B10" {
		t.Errorf("%d seats, last %v", len(stream.seats), stream.seats[len(stream.seats)-1])
	}
}

// ticketStream plays the scanner of a door.
type ticketStream struct {
	grpc.ServerStream
	tickets []*concertpb.ScannedTicket
	summary *concertpb.CheckInSummary
}

func (s *ticketStream) Recv() (*concertpb.ScannedTicket, error) {
	if len(s.tickets) == 0 {
		return nil, io.EOF
	}
	ticket := s.tickets[0]
	s.tickets = s.tickets[1:]
	return ticket, nil
}

func (s *ticketStream) SendAndClose(summary *concertpb.CheckInSummary) error {
	s.summary = summary
	return nil
}

func TestUploadTickets(t *testing.T) {
	h := newHall()
	h.change("c1", []string{"A1"}, seatSold, seatFree)
	stream := &ticketStream{tickets: []*concertpb.ScannedTicket{
		{ConcertId: "c1", Seat: "A1"},
		{ConcertId: "c1", Seat: "A2"},
	}}
	if err := (&checkInServer{hall: h}).UploadTickets(stream); err != nil {
		t.Fatal(err)
	}
	if stream.summary.GetAccepted() != 1 || stream.summary.GetRejected() != 1 {
		t.Errorf("summary = %v", stream.summary)
	}
}

type fakeAvailability int32

func (f fakeAvailability) Left(context.Context, string) (int32, error) { return int32(f), nil }

func TestInventoryChangeReachesTheSeatMaps(t *testing.T) {
	updates := &fakebus.Publisher{}
	c := &inventoryChanges{hall: newHall(), inventory: fakeAvailability(7), updates: updates}
	err := c.handle(t.Context(), events.InventoryChanged{ConcertID: "c1", Seats: []string{"A1"}, Status: seatSold})
	if err != nil {
		t.Fatal(err)
	}
	if u := updates.Events()[0].(events.SeatUpdate); u.Status != seatSold || u.Left != 7 {
		t.Errorf("update = %+v", u)
	}
}
