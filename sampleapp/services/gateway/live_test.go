package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

func TestSeatUpdatesReachThePagesOfTheConcert(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub := newHub()
		router := newRouter(&api{backends: &backends{}, hub: hub}, &authenticator{secret: secret})
		ctx, leave := context.WithCancel(t.Context())
		rec := httptest.NewRecorder()
		go router.ServeHTTP(rec, httptest.NewRequestWithContext(ctx, http.MethodGet, "/concerts/c1/seats/live", nil))
		synctest.Wait()
		for _, concertID := range []string{"c1", "c2"} {
			if err := hub.broadcast(t.Context(), events.SeatUpdate{ConcertID: concertID, Seats: []string{"A1"}}); err != nil {
				t.Fatal(err)
			}
		}
		synctest.Wait()
		leave()
		synctest.Wait()
		if body := rec.Body.String(); strings.Count(body, "data: ") != 1 || !strings.Contains(body, `"concert_id":"c1"`) {
			t.Errorf("body = %q", body)
		}
		if len(hub.pages) != 0 {
			t.Errorf("%d pages are still open", len(hub.pages))
		}
	})
}
