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

func (s *server) ListOrders(ctx context.Context, r api.ListOrdersRequestObject) (api.ListOrdersResponseObject, error) { // miss endpoint "http GET /api/v1/orders" handler "server.ListOrders" because handlers are not followed through generated code
	return api.ListOrders200JSONResponse{}, nil
}

func (s *server) CreateOrder(ctx context.Context, r api.CreateOrderRequestObject) (api.CreateOrderResponseObject, error) { // miss endpoint "http POST /api/v1/orders" handler "server.CreateOrder" because handlers are not followed through generated code
	s.orders[r.Body.Id] = *r.Body
	return api.CreateOrder201JSONResponse(*r.Body), nil
}

func (s *server) GetOrder(ctx context.Context, r api.GetOrderRequestObject) (api.GetOrderResponseObject, error) { // miss endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder" because handlers are not followed through generated code
	return api.GetOrder200JSONResponse(s.orders[r.Id]), nil
}

func (s *server) DeleteOrder(ctx context.Context, r api.DeleteOrderRequestObject) (api.DeleteOrderResponseObject, error) { // miss endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder" because handlers are not followed through generated code
	delete(s.orders, r.Id)
	return api.DeleteOrder204Response{}, nil
}

func main() {
	r := gin.Default()
	strict := api.NewStrictHandler(&server{orders: map[string]api.Order{}}, nil)
	api.RegisterHandlersWithOptions(r.Group("/api"), strict, api.GinServerOptions{BaseURL: "/v1"}) // wrong endpoint "http *" because handlers are not followed through generated code
	log.Fatal(r.Run(":7033"))
}
