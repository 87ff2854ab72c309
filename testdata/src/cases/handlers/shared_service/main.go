// Two instances of a service type behind two handler types: what one of them notifies is not led to by the other.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type notifier interface {
	notify(ctx context.Context) error
}

type mail struct{ w *kafka.Writer }

func (m *mail) notify(ctx context.Context) error {
	return m.w.WriteMessages(ctx, kafka.Message{Topic: "mails"}) // want publish "kafka mails" entry "http:POST /mail"
}

type text struct{ w *kafka.Writer }

func (t *text) notify(ctx context.Context) error {
	return t.w.WriteMessages(ctx, kafka.Message{Topic: "texts"}) // want publish "kafka texts" entry "http:POST /text"
}

type service struct{ n notifier }

func (s *service) run(ctx context.Context) error { return s.n.notify(ctx) }

type mails struct{ s *service }

func (h *mails) post(w http.ResponseWriter, r *http.Request) { _ = h.s.run(r.Context()) }

type texts struct{ s *service }

func (h *texts) post(w http.ResponseWriter, r *http.Request) { _ = h.s.run(r.Context()) }

func main() {
	w := &kafka.Writer{}
	m := &mails{&service{&mail{w}}}
	t := &texts{&service{&text{w}}}
	http.HandleFunc("POST /mail", m.post) // want endpoint "http POST /mail"
	http.HandleFunc("POST /text", t.post) // want endpoint "http POST /text"
	_ = http.ListenAndServe(":8080", nil)
}
