// oapi-codegen, net/http: the generated server on a mux of its own, below a base URL.
package main

import (
	"encoding/json"
	"log"
	"net/http"

	"libs/apigen/oapi_std/api"
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
	mux := http.NewServeMux()
	h := api.HandlerFromMuxWithBaseURL(s, mux, "/v1")
	log.Fatal(http.ListenAndServe(":7031", h))
}
