// oapi-codegen, echo: the generated handlers are registered on a group.
package main

import (
	"log"

	"github.com/labstack/echo/v4"

	"libs/apigen/oapi_echo/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(c echo.Context, params api.ListOrdersParams) error { // want endpoint "http GET /api/v1/orders" handler "server.ListOrders"
	return nil
}

func (s *server) CreateOrder(c echo.Context) error { // want endpoint "http POST /api/v1/orders" handler "server.CreateOrder"
	s.orders["new"] = api.Order{}
	return nil
}

func (s *server) GetOrder(c echo.Context, id string) error { // want endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder"
	return nil
}

func (s *server) DeleteOrder(c echo.Context, id string) error { // want endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder"
	delete(s.orders, id)
	return nil
}

func main() {
	s := &server{orders: map[string]api.Order{}}
	e := echo.New()
	api.RegisterHandlersWithBaseURL(e.Group("/api"), s, "/v1")
	log.Fatal(e.Start(":7035"))
}
