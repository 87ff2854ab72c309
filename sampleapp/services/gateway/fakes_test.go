package main

import (
	"context"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

var secret = []byte("a secret of thirty-two bytes, ok")

// token returns a token for the member that is valid for the duration.
func token(t *testing.T, memberID string, valid time.Duration) string {
	t.Helper()
	claims := jwt.RegisteredClaims{Subject: memberID, ExpiresAt: jwt.NewNumericDate(time.Now().Add(valid))}
	signed, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// serve sends a request to a router on fakes, as member m1.
func serve(t *testing.T, b *backends, method, path, body string) *httptest.ResponseRecorder {
	t.Helper()
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	req.Header.Set("Authorization", "Bearer "+token(t, "m1", time.Minute))
	req.Header.Set("Content-Type", "application/json")
	rec := httptest.NewRecorder()
	newRouter(&api{backends: b, hub: newHub()}, &authenticator{secret: secret}).ServeHTTP(rec, req)
	return rec
}

// fakeBookings knows two bookings of every member.
type fakeBookings struct {
	bookingpb.BookingServiceClient
	created *bookingpb.CreateBookingRequest
}

func (f *fakeBookings) CreateBooking(_ context.Context, req *bookingpb.CreateBookingRequest, _ ...grpc.CallOption) (*bookingpb.Booking, error) {
	f.created = req
	return &bookingpb.Booking{Id: "b1", Status: "completed"}, nil
}

func (f *fakeBookings) RefundBooking(context.Context, *bookingpb.RefundBookingRequest, ...grpc.CallOption) (*bookingpb.RefundBookingResponse, error) {
	return nil, status.Error(codes.DeadlineExceeded, "refund still pending")
}

func (f *fakeBookings) ListBookings(_ context.Context, req *bookingpb.ListBookingsRequest, _ ...grpc.CallOption) (*bookingpb.ListBookingsResponse, error) {
	return &bookingpb.ListBookingsResponse{Bookings: []*bookingpb.Booking{
		{Id: "b1", MemberId: req.GetMemberId(), ConcertId: "c1", Seats: []string{"A1"}, Status: "completed"},
		{Id: "b2", MemberId: req.GetMemberId(), ConcertId: "c2", Seats: []string{"B1"}, Status: "completed"},
	}}, nil
}

// fakeConcerts knows every concert and counts the calls.
type fakeConcerts struct {
	concertpb.ConcertServiceClient
	calls []string
}

func (f *fakeConcerts) GetConcert(_ context.Context, req *concertpb.GetConcertRequest, _ ...grpc.CallOption) (*concertpb.Concert, error) {
	f.calls = append(f.calls, "GetConcert")
	return &concertpb.Concert{Id: req.GetId(), Title: "Concert " + req.GetId()}, nil
}

func (f *fakeConcerts) BatchGetConcerts(_ context.Context, req *concertpb.BatchGetConcertsRequest, _ ...grpc.CallOption) (*concertpb.BatchGetConcertsResponse, error) {
	f.calls = append(f.calls, "BatchGetConcerts")
	resp := &concertpb.BatchGetConcertsResponse{}
	for _, id := range req.GetIds() {
		resp.Concerts = append(resp.Concerts, &concertpb.Concert{Id: id, Title: "Concert " + id})
	}
	return resp, nil
}

func (f *fakeConcerts) BatchGetSeats(_ context.Context, req *concertpb.BatchGetSeatsRequest, _ ...grpc.CallOption) (*concertpb.BatchGetSeatsResponse, error) {
	f.calls = append(f.calls, "BatchGetSeats")
	resp := &concertpb.BatchGetSeatsResponse{}
	for _, id := range req.GetConcertIds() {
		resp.Seats = append(resp.Seats, &concertpb.Seat{ConcertId: id, Number: "A1", Status: "free"})
	}
	return resp, nil
}

func (f *fakeConcerts) StreamSeatMap(_ context.Context, req *concertpb.StreamSeatMapRequest, _ ...grpc.CallOption) (grpc.ServerStreamingClient[concertpb.Seat], error) {
	return &seatStream{seats: []*concertpb.Seat{{ConcertId: req.GetConcertId(), Number: "A1"}, {Number: "A2"}}}, nil
}

// seatStream hands out its seats.
type seatStream struct {
	grpc.ClientStream
	seats []*concertpb.Seat
}

func (s *seatStream) Recv() (*concertpb.Seat, error) {
	if len(s.seats) == 0 {
		return nil, io.EOF
	}
	seat := s.seats[0]
	s.seats = s.seats[1:]
	return seat, nil
}

// fakeCheckIns accepts every ticket.
type fakeCheckIns struct{}

func (fakeCheckIns) UploadTickets(context.Context, ...grpc.CallOption) (grpc.ClientStreamingClient[concertpb.ScannedTicket, concertpb.CheckInSummary], error) {
	return &ticketStream{}, nil
}

// ticketStream counts the tickets.
type ticketStream struct {
	grpc.ClientStream
	accepted int32
}

func (s *ticketStream) Send(*concertpb.ScannedTicket) error { s.accepted++; return nil }

func (s *ticketStream) CloseAndRecv() (*concertpb.CheckInSummary, error) {
	return &concertpb.CheckInSummary{Accepted: s.accepted}, nil
}

// fakeSupport repeats what it is told.
type fakeSupport struct{}

func (fakeSupport) Chat(context.Context, ...grpc.CallOption) (grpc.BidiStreamingClient[memberpb.ChatMessage, memberpb.ChatMessage], error) {
	return &chatStream{lines: make(chan *memberpb.ChatMessage, 8)}, nil
}

// chatStream is an echo.
type chatStream struct {
	grpc.ClientStream
	lines chan *memberpb.ChatMessage
}

func (s *chatStream) Send(m *memberpb.ChatMessage) error { s.lines <- m; return nil }
func (s *chatStream) CloseSend() error                   { close(s.lines); return nil }

func (s *chatStream) Recv() (*memberpb.ChatMessage, error) {
	if m, ok := <-s.lines; ok {
		return m, nil
	}
	return nil, io.EOF
}
