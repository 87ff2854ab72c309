// fiber's proxy middleware: forwards to one server, balances over several, or sends one request on.
package main

import (
	"log"
	"os"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/proxy"
)

func main() {
	app := fiber.New()
	app.Get("/docs", proxy.Forward("http://docs:8080/index")) // want endpoint "http GET /docs" // want call "http -> docs * /index"
	app.Get("/orders/:id", func(c *fiber.Ctx) error {         // want endpoint "http GET /orders/{id}"
		return proxy.Do(c, "http://orders:8080/orders/"+c.Params("id")) // want call "http -> orders * /orders/{Params}"
	})
	// want call "http -> search-a * /..." // want call "http -> search-b * /..."
	app.Use("/search", proxy.Balancer(proxy.Config{Servers: []string{"http://search-a:8080", "http://search-b:8080"}}))
	app.Use("/legacy", proxy.DomainForward("old.example.com", os.Getenv("LEGACY_URL"))) // want call "http -> ${LEGACY_URL} * /..."
	log.Fatal(app.Listen(":8080"))
}
