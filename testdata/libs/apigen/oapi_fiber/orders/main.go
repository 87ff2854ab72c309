// oapi-codegen, fiber: the generated handlers are registered on a group.
package main

import (
	"log"

	"github.com/gofiber/fiber/v2"

	"libs/apigen/oapi_fiber/api"
)

type server struct{ orders map[string]api.Order }

func (s *server) ListOrders(c *fiber.Ctx, params api.ListOrdersParams) error { // want endpoint "http GET /api/v1/orders" handler "server.ListOrders"
	return nil
}

func (s *server) CreateOrder(c *fiber.Ctx) error { // want endpoint "http POST /api/v1/orders" handler "server.CreateOrder"
	s.orders["new"] = api.Order{}
	return nil
}

func (s *server) GetOrder(c *fiber.Ctx, id string) error { // want endpoint "http GET /api/v1/orders/{id}" handler "server.GetOrder"
	return nil
}

func (s *server) DeleteOrder(c *fiber.Ctx, id string) error { // want endpoint "http DELETE /api/v1/orders/{id}" handler "server.DeleteOrder"
	delete(s.orders, id)
	return nil
}

func main() {
	s := &server{orders: map[string]api.Order{}}
	app := fiber.New()
	api.RegisterHandlersWithOptions(app.Group("/api"), s, api.FiberServerOptions{BaseURL: "/v1"})
	log.Fatal(app.Listen(":7036"))
}
