// Servers that a library makes of an endpoint and its codecs, bare, as a method value and in a library's wrapper: each route leads to what its own endpoint does.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/segmentio/kafka-go"
)

type service interface {
	open(ctx context.Context, id string) error
	shut(ctx context.Context, id string) error
	look(ctx context.Context, id string) error
}

type doors struct{ w *kafka.Writer }

func (d *doors) open(ctx context.Context, id string) error {
	return d.w.WriteMessages(ctx, kafka.Message{Topic: "opened"}) // want publish "kafka opened" entry "http:POST /open"
}

func (d *doors) shut(ctx context.Context, id string) error {
	return d.w.WriteMessages(ctx, kafka.Message{Topic: "shut"}) // want publish "kafka shut" entry "http:POST /shut"
}

func (d *doors) look(ctx context.Context, id string) error { return nil }

type logging struct{ next service }

func (l logging) open(ctx context.Context, id string) error { return l.next.open(ctx, id) }
func (l logging) shut(ctx context.Context, id string) error { return l.next.shut(ctx, id) }
func (l logging) look(ctx context.Context, id string) error { return l.next.look(ctx, id) }

func openEndpoint(s service) func(context.Context, any) (any, error) {
	return func(ctx context.Context, req any) (any, error) { return nil, s.open(ctx, req.(string)) }
}

func shutEndpoint(s service) func(context.Context, any) (any, error) {
	return func(ctx context.Context, req any) (any, error) { return nil, s.shut(ctx, req.(string)) }
}

func lookEndpoint(s service) func(context.Context, any) (any, error) {
	return func(ctx context.Context, req any) (any, error) { return nil, s.look(ctx, req.(string)) }
}

type codec struct{ w *kafka.Writer }

func (c codec) decode(ctx context.Context, r *http.Request) (any, error) { return r.URL.Path, nil }

func (c codec) encode(ctx context.Context, w http.ResponseWriter, v any) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: "answered"}) // want publish "kafka answered" entry "http:GET /look" entry "http:POST /open"
}

func plain(ctx context.Context, w http.ResponseWriter, v any) error { return nil }

func main() {
	w := &kafka.Writer{}
	s := logging{&doors{w}}
	c := codec{w}
	r := chi.NewRouter()
	r.Post("/open", kithttp.NewServer(openEndpoint(s), c.decode, c.encode).ServeHTTP)                                        // want endpoint "http POST /open" handler "openEndpoint"
	r.Method("POST", "/shut", http.TimeoutHandler(kithttp.NewServer(shutEndpoint(s), c.decode, plain), time.Second, "late")) // want endpoint "http POST /shut" handler "shutEndpoint"
	look := kithttp.NewServer(lookEndpoint(s), c.decode, c.encode)
	r.Method("GET", "/look", look) // want endpoint "http GET /look" handler "lookEndpoint"
	_ = http.ListenAndServe(":8080", r)
}
