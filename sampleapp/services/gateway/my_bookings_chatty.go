package main

import (
	"context"
	"net/http"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
	"github.com/msatopo/msatopo/sampleapp/internal/pb/concertpb"
)

// myBooking is a booking as its member sees it.
type myBooking struct {
	ID      string   `json:"id"`
	Concert string   `json:"concert"`
	Seats   []string `json:"seats"`
	Status  string   `json:"status"`
}

// listMyBookings serves GET /me/bookings.
//
// FAULT chattycall: it asks concert once per booking, one after the other, so the page gets
// slower with every ticket a member buys. BatchGetConcerts takes all ids at once; GraphQL's
// loader in graph/loaders.go does it that way.
func (a *api) listMyBookings(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	list, err := a.bookings.ListBookings(ctx, &bookingpb.ListBookingsRequest{MemberId: memberID(ctx)})
	if err != nil {
		respond(w, 0, nil, err)
		return
	}
	mine := make([]myBooking, 0, len(list.GetBookings()))
	for _, b := range list.GetBookings() {
		concert, err := a.concerts.GetConcert(ctx, &concertpb.GetConcertRequest{Id: b.GetConcertId()})
		if err != nil {
			respond(w, 0, nil, err)
			return
		}
		mine = append(mine, myBooking{
			ID:      b.GetId(),
			Concert: concert.GetTitle(),
			Seats:   b.GetSeats(),
			Status:  b.GetStatus(),
		})
	}
	respond(w, http.StatusOK, mine, nil)
}
