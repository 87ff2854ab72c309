package main

import (
	"context"
	"net/http"

	"github.com/msatopo/msatopo/sampleapp/internal/pb/memberpb"
)

// getBalance serves GET /me/balance.
func (a *api) getBalance(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	balance, err := a.members.GetBalance(ctx, &memberpb.GetBalanceRequest{MemberId: memberID(ctx)})
	respond(w, http.StatusOK, balance, err)
}

// redeemPoints serves POST /me/points/redemptions.
func (a *api) redeemPoints(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Points int64 `json:"points"`
	}
	if !decode(w, r, &in) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), callTimeout)
	defer cancel()
	balance, err := a.members.RedeemPoints(ctx, &memberpb.RedeemPointsRequest{
		MemberId: memberID(ctx),
		Points:   in.Points,
	})
	respond(w, http.StatusOK, balance, err)
}
