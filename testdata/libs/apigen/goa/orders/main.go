// goa: a server generated from a design; the implementation meets the router in
// endpoints, handlers and a muxer.
package main

import (
	"context"
	"log"
	"net/http"

	goahttp "goa.design/goa/v3/http"

	orderssvr "libs/apigen/goa/gen/http/orders/server"
	"libs/apigen/goa/gen/orders"
)

type service struct{ all map[string]*orders.Order }

func (s *service) List(ctx context.Context) ([]*orders.Order, error) { // want endpoint "http GET /api/orders" handler "service.List"
	return nil, nil
}

func (s *service) Create(ctx context.Context, o *orders.Order) (*orders.Order, error) { // want endpoint "http POST /api/orders" handler "service.Create"
	s.all[o.ID] = o
	return o, nil
}

func (s *service) Show(ctx context.Context, p *orders.ShowPayload) (*orders.Order, error) { // want endpoint "http GET /api/orders/{id}" handler "service.Show"
	return s.all[p.ID], nil
}

func (s *service) Remove(ctx context.Context, p *orders.RemovePayload) error { // want endpoint "http DELETE /api/orders/{id}" handler "service.Remove"
	delete(s.all, p.ID)
	return nil
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func main() {
	endpoints := orders.NewEndpoints(&service{all: map[string]*orders.Order{}})
	mux := goahttp.NewMuxer()
	server := orderssvr.New(endpoints, mux, goahttp.RequestDecoder, goahttp.ResponseEncoder, nil, nil, http.Dir("."))
	server.Use(logged)
	// wrong endpoint "http GET /api/orders/static*" because the method of a file server is not seen to be its own
	orderssvr.Mount(mux, server)
	mux.Handle("GET", "/version", version) // want endpoint "http GET /version" handler "version"
	srv := &http.Server{Addr: ":7037", Handler: logged(mux)}
	log.Fatal(srv.ListenAndServe())
}

func version(w http.ResponseWriter, r *http.Request) {}
