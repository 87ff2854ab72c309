// oapi-codegen, fiber: the generated handlers are registered on a group.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"libs/apigen/oapi_fiber/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(c *fiber.Ctx, params api.ListOrdersParams) error { // miss endpoint "http GET /api/v1/orders" handler "server.ListOrders" because handlers are not followed through generated code
	return nil
}

func (s *server) CreateOrder(c *fiber.Ctx) error { // miss endpoint "http POST /api/v1/orders" handler "server.CreateOrder" because handlers are not followed through generated code
	s.orders["new"] = api.Order{}
	return nil
}

func (s *server) GetOrder(c *fiber.Ctx, id string) error { // miss endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder" because handlers are not followed through generated code
	return nil
}

func (s *server) DeleteOrder(c *fiber.Ctx, id string) error { // miss endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder" because handlers are not followed through generated code
	delete(s.orders, id)
	return nil
}

func main() {
	s := &server{orders: map[string]api.Order{}}
	app := fiber.New()
	api.RegisterHandlersWithOptions(app.Group("/api"), s, api.FiberServerOptions{BaseURL: "/v1"}) // wrong endpoint "http *" because handlers are not followed through generated code
	log.Fatal(app.Listen(":7036"))
}
