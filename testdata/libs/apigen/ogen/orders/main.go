// ogen: a generated server that routes by itself.
package main

import (
	"context"
	"log"
	"net/http"

	"libs/apigen/ogen/api"
)

type service struct{ all map[string]api.Order }

func (s *service) ListOrders(ctx context.Context, p api.ListOrdersParams) ([]api.Order, error) { // miss endpoint "http GET /v1/orders" handler "service.ListOrders" because the prefix that an option gives is not joined // wrong endpoint "http GET /orders" because of the same
	return nil, nil
}

func (s *service) CreateOrder(ctx context.Context, o *api.Order) (*api.Order, error) { // miss endpoint "http POST /v1/orders" handler "service.CreateOrder" because the prefix that an option gives is not joined // wrong endpoint "http POST /orders" because of the same
	s.all[o.ID] = *o
	return o, nil
}

func (s *service) GetOrder(ctx context.Context, p api.GetOrderParams) (*api.Order, error) { // miss endpoint "http GET /v1/orders/{id}" handler "service.GetOrder" because the prefix that an option gives is not joined // wrong endpoint "http GET /orders/{id}" because of the same
	return nil, nil
}

func (s *service) DeleteOrder(ctx context.Context, p api.DeleteOrderParams) error { // miss endpoint "http DELETE /v1/orders/{id}" handler "service.DeleteOrder" because the prefix that an option gives is not joined // wrong endpoint "http DELETE /orders/{id}" because of the same
	delete(s.all, p.ID)
	return nil
}

func main() {
	server, err := api.NewServer(&service{all: map[string]api.Order{}}, api.WithPathPrefix("/v1"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":7038", server))
}
