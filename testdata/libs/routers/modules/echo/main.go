// Controllers that register themselves on a group, with the version in a constant.
package main

import "github.com/labstack/echo/v4"

const version = "v2"

type controller interface{ Register(g *echo.Group) }

type users struct{}

func (u *users) Register(g *echo.Group) {
	g = g.Group("/users")
	g.GET("/:id", u.get) // want endpoint "http GET /v2/users/{id}" handler "users.get"
}

func (*users) get(c echo.Context) error { return nil }

type carts struct{ guard echo.MiddlewareFunc }

func (t *carts) Register(g *echo.Group) {
	g.POST("/carts", t.add, t.guard)   // want endpoint "http POST /v2/carts" handler "carts.add"
	g.GET("/carts/:id/items/*", t.add) // want endpoint "http GET /v2/carts/{id}/items/*" handler "carts.add"
}

func (*carts) add(c echo.Context) error { return nil }

type server struct {
	echo *echo.Echo
	v    *echo.Group
}

func main() {
	s := &server{echo: echo.New()}
	s.v = s.echo.Group("/" + version)
	for _, c := range []controller{&users{}, &carts{}} {
		c.Register(s.v)
	}
	s.echo.Logger.Fatal(s.echo.Start(":7043"))
}
