// From routes through services and interfaces to publishes and calls.
package main

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/segmentio/kafka-go"
)

type events interface {
	Placed(ctx context.Context) error
	Cancelled(ctx context.Context) error
}

type kafkaEvents struct{ w *kafka.Writer }

func (k *kafkaEvents) Placed(ctx context.Context) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: "placed"}) // want publish "kafka placed" entry "http:POST /orders"
}

func (k *kafkaEvents) Cancelled(ctx context.Context) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: "cancelled"}) // want publish "kafka cancelled" entry "http:DELETE /orders/{id}"
}

type service struct{ events events }

func (s *service) place(ctx context.Context) error  { return s.events.Placed(ctx) }
func (s *service) cancel(ctx context.Context) error { return s.events.Cancelled(ctx) }

type handler struct{ svc *service }

func (h *handler) post(w http.ResponseWriter, r *http.Request)   { _ = h.svc.place(r.Context()) }
func (h *handler) delete(w http.ResponseWriter, r *http.Request) { _ = h.svc.cancel(r.Context()) }

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func main() {
	h := &handler{svc: &service{events: &kafkaEvents{w: &kafka.Writer{}}}}
	r := chi.NewRouter()
	r.Use(logged)
	r.Post("/orders", h.post)          // want endpoint "http POST /orders"
	r.Delete("/orders/{id}", h.delete) // want endpoint "http DELETE /orders/{id}"
	_ = http.ListenAndServe(":8080", r)
}
