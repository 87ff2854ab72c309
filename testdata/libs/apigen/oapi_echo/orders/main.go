// oapi-codegen, echo: the generated handlers are registered on a group.
package main

import (
	"log"

	"github.com/labstack/echo/v4"

	"libs/apigen/oapi_echo/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(c echo.Context, params api.ListOrdersParams) error { // miss endpoint "http GET /api/v1/orders" handler "server.ListOrders" because handlers are not followed through generated code
	return nil
}

func (s *server) CreateOrder(c echo.Context) error { // miss endpoint "http POST /api/v1/orders" handler "server.CreateOrder" because handlers are not followed through generated code
	s.orders["new"] = api.Order{}
	return nil
}

func (s *server) GetOrder(c echo.Context, id string) error { // miss endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder" because handlers are not followed through generated code
	return nil
}

func (s *server) DeleteOrder(c echo.Context, id string) error { // miss endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder" because handlers are not followed through generated code
	delete(s.orders, id)
	return nil
}

func main() {
	s := &server{orders: map[string]api.Order{}}
	e := echo.New()
	api.RegisterHandlersWithBaseURL(e.Group("/api"), s, "/v1") // wrong endpoint "http *" because handlers are not followed through generated code
	log.Fatal(e.Start(":7035"))
}
