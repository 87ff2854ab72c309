// A decorator around one of its own kind: what is inside both still runs.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type service interface {
	Close(ctx context.Context, id string) error
}

type shop struct{ w *kafka.Writer }

func (s shop) Close(ctx context.Context, id string) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: "closed"}) // want publish "kafka closed" entry "http:POST /close"
}

type metrics struct {
	next  service
	calls int
}

func (m *metrics) Close(ctx context.Context, id string) error {
	m.calls++
	return m.next.Close(ctx, id)
}

type logging struct{ next service }

func (l *logging) Close(ctx context.Context, id string) error { return l.next.Close(ctx, id) }

func withMetrics(s service) service { return &metrics{next: s} }

func main() {
	var s service = shop{&kafka.Writer{}}
	s = withMetrics(s)
	s = withMetrics(s)
	s = &logging{s}
	http.HandleFunc("POST /close", func(w http.ResponseWriter, r *http.Request) { // want endpoint "http POST /close"
		_ = s.Close(r.Context(), r.FormValue("id"))
	})
}
