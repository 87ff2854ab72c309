package main

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/msatopo/msatopo/sampleapp/internal/httpx"
	"github.com/msatopo/msatopo/sampleapp/services/gateway/graph"
)

// callTimeout is how long a client waits for the services behind the gateway. It is longer
// than booking's own deadlines together.
const callTimeout = 12 * time.Second

// api holds the REST handlers.
type api struct {
	*backends
	hub *hub
}

// newRouter returns the routes of the public edge.
func newRouter(a *api, auth *authenticator) http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.RequestID, middleware.Recoverer)

	r.Get("/concerts/{concertID}", a.getConcert)
	r.Get("/concerts/{concertID}/seats", a.getSeatMap)
	r.Get("/concerts/{concertID}/seats/live", a.streamSeatUpdates)

	r.Group(func(r chi.Router) {
		r.Use(auth.requireToken)
		r.Post("/graphql", graph.NewHandler(a.bookings, a.concerts, memberID).ServeHTTP)
		r.Post("/support/chat", a.chat)
		r.Route("/bookings", func(r chi.Router) {
			r.Post("/", a.createBooking)
			r.Delete("/{bookingID}", a.cancelBooking)
			r.Post("/{bookingID}/refund", a.refundBooking)
		})
		r.Route("/me", func(r chi.Router) {
			r.Get("/balance", a.getBalance)
			r.Get("/bookings", a.listMyBookings)
			r.Post("/points/redemptions", a.redeemPoints)
		})
		r.Post("/concerts/{concertID}/holds", a.holdSeats)
		r.Post("/concerts/{concertID}/waitlist", a.joinWaitlist)
		r.Post("/concerts/{concertID}/check-ins", a.uploadTickets)
		r.Get("/concerts/{concertID}/statement", a.getStatement)
	})
	return r
}

// decode reads the request's body into v; when it cannot, it answers and returns false.
func decode(w http.ResponseWriter, r *http.Request, v any) bool {
	if err := json.NewDecoder(r.Body).Decode(v); err != nil {
		http.Error(w, "body: "+err.Error(), http.StatusBadRequest)
		return false
	}
	return true
}

// respond writes v, or the error of the service that was asked for it.
func respond(w http.ResponseWriter, code int, v any, err error) {
	if err == nil {
		httpx.WriteJSON(w, code, v)
		return
	}
	st := status.Convert(err)
	http.Error(w, st.Message(), httpStatus(st.Code()))
}

// httpStatus returns the HTTP status that says what a gRPC code says.
func httpStatus(code codes.Code) int {
	switch code {
	case codes.NotFound:
		return http.StatusNotFound
	case codes.InvalidArgument:
		return http.StatusBadRequest
	case codes.FailedPrecondition:
		return http.StatusConflict
	case codes.DeadlineExceeded:
		return http.StatusGatewayTimeout
	case codes.Unavailable:
		return http.StatusServiceUnavailable
	default:
		return http.StatusInternalServerError
	}
}
