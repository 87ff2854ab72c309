// Endpoints kept in a struct and wrapped by middleware before a server is made of each: they are not mixed.
package main

import (
	"context"
	"net/http"

	"github.com/go-kit/kit/endpoint"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/segmentio/kafka-go"
)

type service struct{ w *kafka.Writer }

func (s *service) create(ctx context.Context, name string) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: "created"}) // want publish "kafka created" entry "http:POST /things"
}

func (s *service) remove(ctx context.Context, name string) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: "removed"}) // want publish "kafka removed" entry "http:DELETE /things"
}

// Endpoints are what the service can do.
type Endpoints struct {
	Create endpoint.Endpoint
	Remove endpoint.Endpoint
	List   endpoint.Endpoint
}

func makeCreate(s *service) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) { return nil, s.create(ctx, req.(string)) }
}

func makeRemove(s *service) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) { return nil, s.remove(ctx, req.(string)) }
}

func makeList(s *service) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) { return nil, nil }
}

func metered(s *service, name string) endpoint.Middleware {
	return func(next endpoint.Endpoint) endpoint.Endpoint {
		return func(ctx context.Context, req any) (any, error) {
			// want publish "kafka meter.create" entry "http:POST /things"
			// want publish "kafka meter.list" entry "http:GET /things"
			_ = s.w.WriteMessages(ctx, kafka.Message{Topic: "meter." + name})
			return next(ctx, req)
		}
	}
}

func newEndpoints(s *service) Endpoints {
	e := Endpoints{Create: makeCreate(s), Remove: makeRemove(s), List: makeList(s)}
	e.Create = metered(s, "create")(e.Create)
	e.List = metered(s, "list")(e.List)
	return e
}

func decode(ctx context.Context, r *http.Request) (any, error) { return r.URL.Path, nil }

func encode(ctx context.Context, w http.ResponseWriter, v any) error { return nil }

func main() {
	e := newEndpoints(&service{&kafka.Writer{}})
	mux := http.NewServeMux()
	mux.Handle("POST /things", kithttp.NewServer(e.Create, decode, encode))   // want endpoint "http POST /things" handler "makeCreate"
	mux.Handle("DELETE /things", kithttp.NewServer(e.Remove, decode, encode)) // want endpoint "http DELETE /things" handler "makeRemove"
	mux.Handle("GET /things", kithttp.NewServer(e.List, decode, encode))      // want endpoint "http GET /things" handler "makeList"
	_ = http.ListenAndServe(":8080", mux)
}
