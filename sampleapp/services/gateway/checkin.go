package main

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// uploadTickets serves POST /concerts/{concertID}/check-ins: the seats that were scanned at
// a door, sent on as one stream.
func (a *api) uploadTickets(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Seats []string `json:"seats"`
	}
	if !decode(w, r, &in) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	summary, err := a.checkIn(ctx, chi.URLParam(r, "concertID"), in.Seats)
	respond(w, http.StatusOK, summary, err)
}

func (a *api) checkIn(ctx context.Context, concertID string, seats []string) (*concertpb.CheckInSummary, error) {
	stream, err := a.checkIns.UploadTickets(ctx)
	if err != nil {
		return nil, err
	}
	for _, seat := range seats {
		// On an error the stream is over; CloseAndRecv tells why.
		if err := stream.Send(&concertpb.ScannedTicket{ConcertId: concertID, Seat: seat}); err != nil {
			break
		}
	}
	return stream.CloseAndRecv()
}
