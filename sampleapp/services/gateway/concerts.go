package main

import (
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/settlementpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/waitlistpb"
)

// getConcert serves GET /concerts/{concertID}.
func (a *api) getConcert(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	concert, err := a.concerts.GetConcert(ctx, &concertpb.GetConcertRequest{Id: chi.URLParam(r, "concertID")})
	respond(w, http.StatusOK, concert, err)
}

// getSeatMap serves GET /concerts/{concertID}/seats.
func (a *api) getSeatMap(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	seats, err := a.seatMap(ctx, chi.URLParam(r, "concertID"))
	respond(w, http.StatusOK, seats, err)
}

// seatMap collects the seats that concert streams.
func (a *api) seatMap(ctx context.Context, concertID string) ([]*concertpb.Seat, error) {
	stream, err := a.concerts.StreamSeatMap(ctx, &concertpb.StreamSeatMapRequest{ConcertId: concertID})
	if err != nil {
		return nil, err
	}
	var seats []*concertpb.Seat
	for {
		seat, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return seats, nil
		}
		if err != nil {
			return nil, err
		}
		seats = append(seats, seat)
	}
}

// holdSeats serves POST /concerts/{concertID}/holds.
func (a *api) holdSeats(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Seats []string `json:"seats"`
	}
	if !decode(w, r, &in) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	held, err := a.concerts.HoldSeats(ctx, &concertpb.HoldSeatsRequest{
		ConcertId: chi.URLParam(r, "concertID"),
		MemberId:  memberID(ctx),
		Seats:     in.Seats,
	})
	respond(w, http.StatusCreated, held, err)
}

// joinWaitlist serves POST /concerts/{concertID}/waitlist.
func (a *api) joinWaitlist(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	place, err := a.waitlist.Join(ctx, &waitlistpb.JoinRequest{
		ConcertId: chi.URLParam(r, "concertID"),
		MemberId:  memberID(ctx),
	})
	respond(w, http.StatusCreated, place, err)
}

// getStatement serves GET /concerts/{concertID}/statement.
func (a *api) getStatement(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	statement, err := a.settlement.GetStatement(ctx, &settlementpb.GetStatementRequest{
		ConcertId: chi.URLParam(r, "concertID"),
	})
	respond(w, http.StatusOK, statement, err)
}
