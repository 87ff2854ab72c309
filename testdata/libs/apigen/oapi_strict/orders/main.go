// oapi-codegen, net/http with a strict server: typed requests and responses between
// the mux and the implementation.
package main

import (
	"context"
	"log"
	"net/http"

	"libs/apigen/oapi_strict/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(ctx context.Context, r api.ListOrdersRequestObject) (api.ListOrdersResponseObject, error) { // want endpoint "http GET /v1/orders" handler "server.ListOrders"
	return api.ListOrders200JSONResponse{}, nil
}

func (s *server) CreateOrder(ctx context.Context, r api.CreateOrderRequestObject) (api.CreateOrderResponseObject, error) { // want endpoint "http POST /v1/orders" handler "server.CreateOrder"
	s.orders[r.Body.Id] = *r.Body
	return api.CreateOrder201JSONResponse(*r.Body), nil
}

func (s *server) GetOrder(ctx context.Context, r api.GetOrderRequestObject) (api.GetOrderResponseObject, error) { // want endpoint "http GET /v1/orders/{id}" handler "server.GetOrder"
	return api.GetOrder200JSONResponse(s.orders[r.Id]), nil
}

func (s *server) DeleteOrder(ctx context.Context, r api.DeleteOrderRequestObject) (api.DeleteOrderResponseObject, error) { // want endpoint "http DELETE /v1/orders/{id}" handler "server.DeleteOrder"
	delete(s.orders, r.Id)
	return api.DeleteOrder204Response{}, nil
}

func main() {
	mux := http.NewServeMux()
	strict := api.NewStrictHandler(&server{orders: map[string]api.Order{}}, []api.StrictMiddlewareFunc{logged})
	mux.Handle("/v1/", http.StripPrefix("/v1", api.Handler(strict)))
	log.Fatal(http.ListenAndServe(":7034", mux))
}

func logged(f api.StrictHandlerFunc, operation string) api.StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		log.Println(operation)
		return f(ctx, w, r, request)
	}
}
