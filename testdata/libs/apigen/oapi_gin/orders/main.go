// oapi-codegen, gin with a strict server: typed requests and responses between
// the router and the implementation.
package main

import (
	"context"
	"log"

	"github.com/gin-gonic/gin"

	"libs/apigen/oapi_gin/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(ctx context.Context, r api.ListOrdersRequestObject) (api.ListOrdersResponseObject, error) { // want endpoint "http GET /api/v1/orders" handler "server.ListOrders"
	return api.ListOrders200JSONResponse{}, nil
}

func (s *server) CreateOrder(ctx context.Context, r api.CreateOrderRequestObject) (api.CreateOrderResponseObject, error) { // want endpoint "http POST /api/v1/orders" handler "server.CreateOrder"
	s.orders[r.Body.Id] = *r.Body
	return api.CreateOrder201JSONResponse(*r.Body), nil
}

func (s *server) GetOrder(ctx context.Context, r api.GetOrderRequestObject) (api.GetOrderResponseObject, error) { // want endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder"
	return api.GetOrder200JSONResponse(s.orders[r.Id]), nil
}

func (s *server) DeleteOrder(ctx context.Context, r api.DeleteOrderRequestObject) (api.DeleteOrderResponseObject, error) { // want endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder"
	delete(s.orders, r.Id)
	return api.DeleteOrder204Response{}, nil
}

func main() {
	r := gin.Default()
	strict := api.NewStrictHandler(&server{orders: map[string]api.Order{}}, nil)
	api.RegisterHandlersWithOptions(r.Group("/api"), strict, api.GinServerOptions{BaseURL: "/v1"})
	log.Fatal(r.Run(":7033"))
}
