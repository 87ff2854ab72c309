// Handlers are closures that a method of the server returns.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/segmentio/kafka-go"
)

type server struct {
	router chi.Router
	w      *kafka.Writer
}

func (s *server) routes() {
	s.router.Route("/v1", func(r chi.Router) {
		r.Post("/open", s.handle("opened"))  // want endpoint "http POST /v1/open"
		r.Post("/close", s.handle("closed")) // want endpoint "http POST /v1/close"
	})
}

func (s *server) handle(topic string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = s.w.WriteMessages(r.Context(), kafka.Message{Topic: topic}) // want publish "kafka opened" entry "http:POST /v1/open" publish "kafka closed" entry "http:POST /v1/close"
	}
}

func main() {
	s := &server{router: chi.NewRouter(), w: &kafka.Writer{}}
	s.routes()
	_ = http.ListenAndServe(":8080", s.router)
}
