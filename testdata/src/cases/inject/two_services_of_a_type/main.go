// Two services of one type with a producer each: what each route publishes is what its own service holds.
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
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic}) // want publish "kafka north" entry "http:POST /north" publish "kafka south" entry "http:POST /south"
}

type service struct{ out *producer }

func (s *service) handle(w http.ResponseWriter, r *http.Request) {
	_ = s.out.Send(r.Context())
}

func newService(topic string) *service {
	return &service{out: &producer{&kafka.Writer{}, topic}}
}

func main() {
	north, south := newService("north"), newService("south")
	http.HandleFunc("POST /north", north.handle) // want endpoint "http POST /north"
	http.HandleFunc("POST /south", south.handle) // want endpoint "http POST /south"
}
