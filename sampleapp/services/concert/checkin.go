package main

import (
	"errors"
	"io"

	"google.golang.org/grpc"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// checkInServer implements concertpb.CheckInServiceServer.
type checkInServer struct {
	concertpb.UnimplementedCheckInServiceServer
	hall *hall
}

// UploadTickets counts the scanned tickets of one door. A ticket counts when its seat is sold.
func (s *checkInServer) UploadTickets(stream grpc.ClientStreamingServer[concertpb.ScannedTicket, concertpb.CheckInSummary]) error {
	var summary concertpb.CheckInSummary
	for {
		ticket, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return stream.SendAndClose(&summary)
		}
		if err != nil {
			return err
		}
		if s.sold(ticket) {
			summary.Accepted++
		} else {
			summary.Rejected++
		}
	}
}

// sold tells whether the ticket's seat is sold.
func (s *checkInServer) sold(ticket *concertpb.ScannedTicket) bool {
	for _, seat := range s.hall.seatsOf(ticket.GetConcertId()) {
		if seat.GetNumber() == ticket.GetSeat() {
			return seat.GetStatus() == seatSold
		}
	}
	return false
}
