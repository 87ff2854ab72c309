package main

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/bookingpb"
)

// createBooking serves POST /bookings.
func (a *api) createBooking(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ConcertID   string   `json:"concert_id"`
		Seats       []string `json:"seats"`
		AmountCents int64    `json:"amount_cents"`
		CardToken   string   `json:"card_token"`
	}
	if !decode(w, r, &in) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	booking, err := a.bookings.CreateBooking(ctx, &bookingpb.CreateBookingRequest{
		MemberId:    memberID(ctx),
		ConcertId:   in.ConcertID,
		Seats:       in.Seats,
		AmountCents: in.AmountCents,
		CardToken:   in.CardToken,
	})
	respond(w, http.StatusCreated, booking, err)
}

// cancelBooking serves DELETE /bookings/{bookingID}.
func (a *api) cancelBooking(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	booking, err := a.bookings.CancelBooking(ctx, &bookingpb.CancelBookingRequest{
		BookingId: chi.URLParam(r, "bookingID"),
	})
	respond(w, http.StatusAccepted, booking, err)
}

// refundBooking serves POST /bookings/{bookingID}/refund.
func (a *api) refundBooking(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	refund, err := a.bookings.RefundBooking(ctx, &bookingpb.RefundBookingRequest{
		BookingId: chi.URLParam(r, "bookingID"),
	})
	respond(w, http.StatusOK, refund, err)
}
