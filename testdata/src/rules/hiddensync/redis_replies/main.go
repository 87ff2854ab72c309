// Redis for everything: what is sent over it is waited for over it.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

type server struct{ rdb redis.UniversalClient }

// A key that the worker sets.
func (s *server) key(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	s.rdb.Publish(r.Context(), "thumbnails", id)
	var url string
	for url == "" {
		time.Sleep(50 * time.Millisecond)
		url, _ = s.rdb.Get(r.Context(), "thumb:"+id).Result() // want finding "hiddensync" says "publishes to thumbnails and then polls"
	}
	http.Redirect(w, r, url, http.StatusFound)
}

// A list, of which the length is watched.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	s.rdb.XAdd(r.Context(), &redis.XAddArgs{Stream: "batches", Values: map[string]any{"id": id}})
	timeout := time.NewTimer(time.Minute)
	for {
		parts, err := s.rdb.LRange(r.Context(), "parts:"+id, 0, -1).Result() // want finding "hiddensync" says "publishes to batches and then polls"
		if err != nil || len(parts) == 10 {
			return
		}
		select {
		case <-timeout.C:
			return
		case <-time.After(time.Second):
		}
	}
}

// The message is an answer if it has the id.
func (s *server) channel(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	sub := s.rdb.Subscribe(r.Context(), "thumbnails:done")
	defer sub.Close()
	s.rdb.Publish(r.Context(), "thumbnails", id)
	for m := range sub.Channel() { // want finding "hiddensync" says "publishes to thumbnails and then blocks until the reply comes in over thumbnails:done"
		if m.Payload == id {
			return
		}
	}
}

// Whoever comes first.
func (s *server) first(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	sub := s.rdb.Subscribe(ctx, "bids")
	s.rdb.Publish(ctx, "auction", r.FormValue("id"))
	select { // want finding "hiddensync" says "publishes to auction and then blocks until the reply comes in over bids \\(2s\\)"
	case m := <-sub.Channel():
		w.Write([]byte(m.Payload))
	case <-ctx.Done():
	}
}

func main() {
	s := &server{rdb: redis.NewUniversalClient(&redis.UniversalOptions{})}
	http.HandleFunc("/key", s.key)
	http.HandleFunc("/list", s.list)
	http.HandleFunc("/channel", s.channel)
	http.HandleFunc("/first", s.first)
	http.ListenAndServe(":80", nil)
}
