// oapi-codegen, chi: the generated routes on a router below /v1, with middleware.
package main

import (
	"encoding/json"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"libs/apigen/oapi_chi/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(w http.ResponseWriter, r *http.Request, params api.ListOrdersParams) { // want endpoint "http GET /v1/orders" handler "server.ListOrders"
	_ = json.NewEncoder(w).Encode(s.orders)
}

func (s *server) CreateOrder(w http.ResponseWriter, r *http.Request) { // want endpoint "http POST /v1/orders" handler "server.CreateOrder"
	var o api.Order
	_ = json.NewDecoder(r.Body).Decode(&o)
	s.orders[o.Id] = o
}

func (s *server) GetOrder(w http.ResponseWriter, r *http.Request, id string) { // want endpoint "http GET /v1/orders/{id}" handler "server.GetOrder"
	_ = json.NewEncoder(w).Encode(s.orders[id])
}

func (s *server) DeleteOrder(w http.ResponseWriter, r *http.Request, id string) { // want endpoint "http DELETE /v1/orders/{id}" handler "server.DeleteOrder"
	delete(s.orders, id)
}

func main() {
	s := &server{orders: map[string]api.Order{}}
	r := chi.NewRouter()
	r.Use(middleware.Logger)
	r.Route("/v1", func(r chi.Router) {
		api.HandlerWithOptions(s, api.ChiServerOptions{BaseRouter: r, Middlewares: []api.MiddlewareFunc{middleware.NoCache}})
	})
	log.Fatal(http.ListenAndServe(":7032", r))
}
