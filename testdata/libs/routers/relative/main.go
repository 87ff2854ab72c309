// Routes without a leading slash: gin, echo and fiber put one in front.
package main

import (
	"log"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func ginUser(c *gin.Context) { c.Status(http.StatusOK) }

func echoUser(c echo.Context) error { return c.NoContent(http.StatusOK) }

func fiberUser(c *fiber.Ctx) error { return c.SendStatus(http.StatusOK) }

func main() {
	g := gin.New()
	// miss endpoint "http GET /users/{id}" handler "ginUser" because a route without a slash is taken for a pattern with a host
	g.GET("users/:id", ginUser) // wrong endpoint "http GET /{id}" because a route without a slash is taken for a pattern with a host
	// miss endpoint "http GET /api/orders/{id}" handler "ginUser" because a route without a slash is taken for a pattern with a host
	g.Group("api").GET("orders/:id", ginUser) // wrong endpoint "http GET /orders/{id}" because a route without a slash is taken for a pattern with a host
	go func() { log.Fatal(g.Run(":7101")) }()

	e := echo.New()
	// miss endpoint "http GET /accounts/{id}" handler "echoUser" because a route without a slash is taken for a pattern with a host
	e.GET("accounts/:id", echoUser) // wrong endpoint "http GET /{id}" because a route without a slash is taken for a pattern with a host
	// miss endpoint "http GET /v1/bills/{id}" handler "echoUser" because a route without a slash is taken for a pattern with a host
	e.Group("v1").GET("/bills/:id", echoUser) // wrong endpoint "http GET /bills/{id}" because a route without a slash is taken for a pattern with a host
	go func() { log.Fatal(e.Start(":7102")) }()

	f := fiber.New()
	// miss endpoint "http GET /books/{id}" handler "fiberUser" because a route without a slash is taken for a pattern with a host
	f.Get("books/:id", fiberUser) // wrong endpoint "http GET /{id}" because a route without a slash is taken for a pattern with a host
	// miss endpoint "http GET /v2/pages/{id}" handler "fiberUser" because a route without a slash is taken for a pattern with a host
	f.Group("v2").Get("pages/:id", fiberUser) // wrong endpoint "http GET /pages/{id}" because a route without a slash is taken for a pattern with a host
	log.Fatal(f.Listen(":7103"))
}
