// Several layers of structs: each handler publishes by the producer that it really holds.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type Publisher interface {
	Send(ctx context.Context) error
}

type repository struct {
	*producer
	events Publisher
}

type usecase struct{ repo *repository }

func (u *usecase) place(ctx context.Context) error { return u.repo.Send(ctx) } // want publish "kafka placed" entry "http:POST /place"

func (u *usecase) cancel(ctx context.Context) error { return u.repo.events.Send(ctx) } // want publish "kafka cancelled" entry "http:POST /cancel"

type deps struct {
	usecase
	name string
}

type server struct{ deps *deps }

func (s *server) place(w http.ResponseWriter, r *http.Request) { _ = s.deps.place(r.Context()) }
func (s *server) cancel(w http.ResponseWriter, r *http.Request) {
	_ = s.deps.usecase.cancel(r.Context())
}

func newProducer(topic string) *producer { return &producer{w: &kafka.Writer{}, topic: topic} }

func main() {
	repo := &repository{producer: newProducer("placed"), events: newProducer("cancelled")}
	s := &server{deps: &deps{usecase: usecase{repo: repo}, name: "shop"}}
	http.HandleFunc("POST /place", s.place)   // want endpoint "http POST /place"
	http.HandleFunc("POST /cancel", s.cancel) // want endpoint "http POST /cancel"
}
