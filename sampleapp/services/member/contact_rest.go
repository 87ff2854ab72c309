package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/msatopo/msatopo/sampleapp/internal/httpx"
)

// contact is how a member can be reached.
type contact struct {
	MemberID string `json:"member_id"`
	Email    string `json:"email"`
}

// contactRouter serves the members' contacts by REST.
//
// FAULT convention: inside the system services talk gRPC; this REST side exists for one
// caller. See services/notification/contact_convention.go.
func contactRouter(accounts *accounts) http.Handler {
	r := chi.NewRouter()
	r.Get("/members/{memberID}/contact", func(w http.ResponseWriter, req *http.Request) {
		memberID := chi.URLParam(req, "memberID")
		acc, err := accounts.get(memberID)
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		httpx.WriteJSON(w, http.StatusOK, contact{MemberID: memberID, Email: acc.email})
	})
	return r
}
