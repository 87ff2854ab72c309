package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/go-chi/chi/v5"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// hub gives seat updates to the open pages.
type hub struct {
	mu    sync.Mutex
	pages map[chan events.SeatUpdate]string // concert id by page
}

func newHub() *hub {
	return &hub{pages: map[chan events.SeatUpdate]string{}}
}

// open returns a channel with the updates of a concert, and what closes it.
func (h *hub) open(concertID string) (<-chan events.SeatUpdate, func()) {
	page := make(chan events.SeatUpdate, 16)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.pages[page] = concertID
	return page, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.pages, page)
	}
}

// broadcast gives an update to the pages of its concert. A page that is too slow misses it.
func (h *hub) broadcast(_ context.Context, e events.SeatUpdate) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	for page, concertID := range h.pages {
		if concertID != e.ConcertID {
			continue
		}
		select {
		case page <- e:
		default:
		}
	}
	return nil
}

// streamSeatUpdates serves GET /concerts/{concertID}/seats/live as server-sent events.
func (a *api) streamSeatUpdates(w http.ResponseWriter, r *http.Request) {
	updates, closePage := a.hub.open(chi.URLParam(r, "concertID"))
	defer closePage()
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	if err := out.Flush(); err != nil {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case update := <-updates:
			data, err := json.Marshal(update)
			if err != nil {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil {
				return
			}
			if err := out.Flush(); err != nil {
				return
			}
		}
	}
}
