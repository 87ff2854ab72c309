// A server type of the project's own around an endpoint, its codec and hooks: one type, one instance for each route.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type endpoint func(ctx context.Context, req any) (any, error)

type server struct {
	run    endpoint
	decode func(*http.Request) (any, error)
	before []func(context.Context) context.Context
}

type option func(*server)

func before(fs ...func(context.Context) context.Context) option {
	return func(s *server) { s.before = append(s.before, fs...) }
}

func newServer(e endpoint, dec func(*http.Request) (any, error), opts ...option) *server {
	s := &server{run: e, decode: dec}
	for _, o := range opts {
		o(s)
	}
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	for _, f := range s.before {
		ctx = f(ctx)
	}
	req, err := s.decode(r)
	if err != nil {
		return
	}
	_, _ = s.run(ctx, req)
}

type app struct{ w *kafka.Writer }

func (a *app) publish(ctx context.Context, topic string) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func (a *app) buy() endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return nil, a.publish(ctx, "bought") // want publish "kafka bought" entry "http:POST /buy"
	}
}

func (a *app) sell() endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return nil, a.publish(ctx, "sold") // want publish "kafka sold" entry "http:POST /sell"
	}
}

func (a *app) traced(ctx context.Context) context.Context {
	_ = a.publish(ctx, "traces") // want publish "kafka traces" entry "http:POST /sell"
	return ctx
}

func path(r *http.Request) (any, error) { return r.URL.Path, nil }

func main() {
	a := &app{&kafka.Writer{}}
	mux := http.NewServeMux()
	mux.Handle("POST /buy", newServer(a.buy(), path))                     // want endpoint "http POST /buy"
	mux.Handle("POST /sell", newServer(a.sell(), path, before(a.traced))) // want endpoint "http POST /sell"
	_ = http.ListenAndServe(":8080", mux)
}
