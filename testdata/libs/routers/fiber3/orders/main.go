// fiber v3: groups, Route callbacks, sub-apps, middleware before the handler.
package main

import (
	"log"

	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/logger"
	"github.com/gofiber/fiber/v3/middleware/static"
)

type orders struct{ n int }

func (o *orders) list(c fiber.Ctx) error { return c.JSON(o.n) }

func (o *orders) get(c fiber.Ctx) error { return c.SendString(c.Params("id")) }

func (o *orders) create(c fiber.Ctx) error { o.n++; return c.SendStatus(201) }

func (o *orders) remove(c fiber.Ctx) error { o.n--; return c.SendStatus(204) }

func auth(c fiber.Ctx) error { return c.Next() }

func limit(n int) fiber.Handler {
	return func(c fiber.Ctx) error { return c.Next() }
}

func hook(c fiber.Ctx) error { return nil }

// billing is an app of its own that is hung below the main one.
func billing() *fiber.App {
	app := fiber.New()
	app.Get("/invoices/:id", hook)        // want endpoint "http GET /billing/invoices/{id}" handler "hook"
	app.Group("/refunds").Post("/", hook) // want endpoint "http POST /billing/refunds" handler "hook"
	return app
}

func main() {
	app := fiber.New(fiber.Config{AppName: "orders"})
	app.Use(logger.New())
	app.Get("/healthz", hook)

	api := app.Group("/api", auth)
	v1 := api.Group("/v1", limit(10))
	o := &orders{}
	v1.Get("/orders", o.list)                       // want endpoint "http GET /api/v1/orders" handler "orders.list"
	v1.Get("/orders/:id", o.get)                    // want endpoint "http GET /api/v1/orders/{id}" handler "orders.get"
	v1.Post("/orders", auth, limit(1), o.create)    // want endpoint "http POST /api/v1/orders" handler "orders.create"
	v1.Put("/orders/:id<int>", auth, o.create)      // want endpoint "http PUT /api/v1/orders/{id}" handler "orders.create"
	v1.Delete("/orders/:id/lines/:line?", o.remove) // want endpoint "http DELETE /api/v1/orders/{id}/lines/{line}" handler "orders.remove"
	v1.Patch("/orders/:id", o.remove).Name("touch") // want endpoint "http PATCH /api/v1/orders/{id}" handler "orders.remove"

	app.Route("/admin", func(r fiber.Router) {
		r.Get("/users", hook)         // want endpoint "http GET /admin/users" handler "hook"
		r.Head("/users/:id", hook)    // want endpoint "http HEAD /admin/users/{id}" handler "hook"
		r.Options("/users/:id", hook) // want endpoint "http OPTIONS /admin/users/{id}" handler "hook"
	})
	app.All("/echo/:word", auth, hook)                         // want endpoint "http * /echo/{word}" handler "hook"
	app.Add([]string{"POST"}, "/added", hook)                  // want endpoint "http POST /added" handler "hook"
	app.RouteChain("/chain/:id").Get(hook).Put(auth, o.create) // want endpoint "http GET /chain/{id}" handler "hook" endpoint "http PUT /chain/{id}" handler "orders.create"
	app.Use("/assets", static.New("./assets"))
	app.Use("/billing", billing())

	log.Fatal(app.Listen(":7013"))
}
