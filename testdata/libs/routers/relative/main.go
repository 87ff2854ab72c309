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
	// want endpoint "http GET /users/{id}" handler "ginUser"
	g.GET("users/:id", ginUser)
	// want endpoint "http GET /api/orders/{id}" handler "ginUser"
	g.Group("api").GET("orders/:id", ginUser)
	go func() { log.Fatal(g.Run(":7101")) }()

	e := echo.New()
	// want endpoint "http GET /accounts/{id}" handler "echoUser"
	e.GET("accounts/:id", echoUser)
	// want endpoint "http GET /v1/bills/{id}" handler "echoUser"
	e.Group("v1").GET("/bills/:id", echoUser)
	go func() { log.Fatal(e.Start(":7102")) }()

	f := fiber.New()
	// want endpoint "http GET /books/{id}" handler "fiberUser"
	f.Get("books/:id", fiberUser)
	// want endpoint "http GET /v2/pages/{id}" handler "fiberUser"
	f.Group("v2").Get("pages/:id", fiberUser)
	log.Fatal(f.Listen(":7103"))
}
