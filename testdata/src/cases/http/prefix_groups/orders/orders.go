// Package orders brings its own routes.
package orders

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// A Handler serves orders.
type Handler struct{ n int }

// NewHandler makes one.
func NewHandler() *Handler { return &Handler{} }

// Routes gives a router to mount.
func (h *Handler) Routes() chi.Router {
	r := chi.NewRouter()
	r.Get("/", h.list)       // want endpoint "http GET /api/v1/orders" handler "Handler.list"
	r.Get("/{id}", h.get)    // want endpoint "http GET /api/v1/orders/{id}" handler "Handler.get"
	r.Post("/{id}/pay", pay) // want endpoint "http POST /api/v1/orders/{id}/pay" handler "pay"
	return r
}

// Register adds routes to a router that somebody else made.
func (h *Handler) Register(r chi.Router) {
	r.Get("/receipts/{id}", h.get) // want endpoint "http GET /receipts/{id}"
}

func (h *Handler) list(w http.ResponseWriter, r *http.Request) { h.n++ }

func (h *Handler) get(w http.ResponseWriter, r *http.Request) { h.n++ }

func pay(w http.ResponseWriter, r *http.Request) {}
