package main

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTokenIsRequired(t *testing.T) {
	router := newRouter(&api{backends: &backends{}, hub: newHub()}, &authenticator{secret: secret})
	for name, header := range map[string]string{
		"none":    "",
		"expired": "Bearer " + token(t, "m1", -time.Minute),
		"nobody":  "Bearer " + token(t, "", time.Minute),
		"forged":  "Bearer " + token(t, "m1", time.Minute) + "x",
	} {
		req := httptest.NewRequest(http.MethodGet, "/me/balance", nil)
		req.Header.Set("Authorization", header)
		rec := httptest.NewRecorder()
		router.ServeHTTP(rec, req)
		if rec.Code != http.StatusUnauthorized {
			t.Errorf("token %s: %d", name, rec.Code)
		}
	}
}

func TestCreateBookingIsForTheMemberOfTheToken(t *testing.T) {
	bookings := &fakeBookings{}
	rec := serve(t, &backends{bookings: bookings}, http.MethodPost, "/bookings",
		`{"concert_id":"c1","seats":["A1"],"amount_cents":4000,"card_token":"tok"}`)
	if rec.Code != http.StatusCreated {
		t.Fatalf("%d: %s", rec.Code, rec.Body)
	}
	if got := bookings.created; got.GetMemberId() != "m1" || got.GetConcertId() != "c1" || got.GetAmountCents() != 4_000 {
		t.Errorf("asked for %v", got)
	}
}

func TestErrorsOfTheServicesBehind(t *testing.T) {
	b := &backends{bookings: &fakeBookings{}}
	if rec := serve(t, b, http.MethodPost, "/bookings", `{`); rec.Code != http.StatusBadRequest {
		t.Errorf("bad body: %d", rec.Code)
	}
	if rec := serve(t, b, http.MethodPost, "/bookings/b1/refund", ""); rec.Code != http.StatusGatewayTimeout {
		t.Errorf("deadline: %d", rec.Code)
	}
}

func TestListMyBookingsNamesTheConcerts(t *testing.T) {
	rec := serve(t, &backends{bookings: &fakeBookings{}, concerts: &fakeConcerts{}}, http.MethodGet, "/me/bookings", "")
	if rec.Code != http.StatusOK || !strings.Contains(rec.Body.String(), `"concert":"Concert c2"`) {
		t.Errorf("%d: %s", rec.Code, rec.Body)
	}
}

func TestStreams(t *testing.T) {
	b := &backends{concerts: &fakeConcerts{}, checkIns: fakeCheckIns{}, support: fakeSupport{}}
	for _, tt := range []struct{ method, path, body, want string }{
		{http.MethodGet, "/concerts/c1/seats", "", `"number":"A2"`},
		{http.MethodPost, "/concerts/c1/check-ins", `{"seats":["A1","A2"]}`, `"accepted":2`},
		{http.MethodPost, "/support/chat", `{"text":"Hello"}{"text":"Bye"}`, `{"author":"m1","text":"Bye"}`},
	} {
		rec := serve(t, b, tt.method, tt.path, tt.body)
		if rec.Code != http.StatusOK || !strings.Contains(rec.Body.String(), tt.want) {
			t.Errorf("%s %s: %d %s, want %s", tt.method, tt.path, rec.Code, rec.Body, tt.want)
		}
	}
}

func TestGraphQLBatchesItsCalls(t *testing.T) {
	concerts := &fakeConcerts{}
	rec := serve(t, &backends{bookings: &fakeBookings{}, concerts: concerts}, http.MethodPost, "/graphql",
		`{"query":"{ myBookings { id concert { title seats { number status } } } }"}`)
	if !strings.Contains(rec.Body.String(), `"title":"Concert c2","seats":[{"number":"A1","status":"free"}]`) {
		t.Errorf("%d: %s", rec.Code, rec.Body)
	}
	if want := []string{"BatchGetConcerts", "BatchGetSeats"}; !slices.Equal(concerts.calls, want) {
		t.Errorf("calls = %v, want %v", concerts.calls, want)
	}
}
