// echo v5: groups in groups, middleware after the handler, Any, Match and Add.
package main

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v5"
	"github.com/labstack/echo/v5/middleware"
)

type orders struct{ n int }

func (o *orders) bind(g *echo.Group) {
	g.GET("", o.list)                                 // want endpoint "http GET /api/v1/orders" handler "orders.list"
	g.GET("/:id", o.get)                              // want endpoint "http GET /api/v1/orders/{id}" handler "orders.get"
	g.POST("", o.create, audit)                       // want endpoint "http POST /api/v1/orders" handler "orders.create"
	g.PUT("/:id", o.create, audit, middleware.Gzip()) // want endpoint "http PUT /api/v1/orders/{id}" handler "orders.create"
	lines := g.Group("/:id/lines")
	lines.DELETE("/:line", o.remove) // want endpoint "http DELETE /api/v1/orders/{id}/lines/{line}" handler "orders.remove"
	lines.PATCH("/:line", o.remove)  // want endpoint "http PATCH /api/v1/orders/{id}/lines/{line}" handler "orders.remove"
	lines.Any("/copy", o.create)     // want endpoint "http * /api/v1/orders/{id}/lines/copy" handler "orders.create"
}

func (o *orders) list(c *echo.Context) error { return c.JSON(http.StatusOK, o.n) }

func (o *orders) get(c *echo.Context) error { return c.String(http.StatusOK, c.Param("id")) }

func (o *orders) create(c *echo.Context) error { o.n++; return c.NoContent(http.StatusCreated) }

func (o *orders) remove(c *echo.Context) error { o.n--; return c.NoContent(http.StatusNoContent) }

func audit(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error { return next(c) }
}

func healthz(c *echo.Context) error { return c.NoContent(http.StatusOK) }

func hook(c *echo.Context) error { return nil }

func main() {
	e := echo.New()
	e.Use(middleware.Recover(), audit)
	e.GET("/healthz", healthz)
	e.Static("/assets", "assets")
	e.File("/", "index.html")

	api := e.Group("/api", audit)
	v1 := api.Group("/v1")
	(&orders{}).bind(v1.Group("/orders"))

	e.Any("/hooks/:source", hook)                                                   // want endpoint "http * /hooks/{source}" handler "hook"
	e.Match([]string{http.MethodGet, "PUT"}, "/both", hook)                         // want endpoint "http GET /both" handler "hook" endpoint "http PUT /both" handler "hook"
	e.Add(http.MethodPost, "/added", hook, audit)                                   // want endpoint "http POST /added" handler "hook"
	e.HEAD("/files/*", hook)                                                        // want endpoint "http HEAD /files/*" handler "hook"
	e.OPTIONS("/added", hook)                                                       // want endpoint "http OPTIONS /added" handler "hook"
	api.Add("DELETE", "/cache", hook)                                               // want endpoint "http DELETE /api/cache" handler "hook"
	api.Match([]string{"GET"}, "/cache", hook)                                      // want endpoint "http GET /api/cache" handler "hook"
	e.GET("/legacy", echo.WrapHandler(http.HandlerFunc(legacy)))                    // want endpoint "http GET /legacy" handler "legacy"
	_, _ = e.AddRoute(echo.Route{Method: "PUT", Path: "/table/:id", Handler: hook}) // want endpoint "http PUT /table/{id}" handler "hook"
	sc := echo.StartConfig{Address: ":7005"}
	if err := sc.Start(context.Background(), e); err != nil {
		e.Logger.Error("stopped", "error", err)
	}
}

func legacy(w http.ResponseWriter, r *http.Request) {}
