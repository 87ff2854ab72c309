// How larger programs use the routers: tables of routes, engines in structs,
// lists of middleware that are spread.
package main

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

type route struct {
	method  string
	path    string
	handler gin.HandlerFunc
}

type app struct {
	*gin.Engine
	api gin.IRouter
}

func (a *app) mount(prefix string, routes []route, mws ...gin.HandlerFunc) {
	g := a.api.Group(prefix, mws...)
	for _, r := range routes {
		g.Handle(r.method, r.path, r.handler)
	}
}

func getCart(c *gin.Context) {}

func addCart(c *gin.Context) {}

func getUser(c *gin.Context) {}

func auth(c *gin.Context) {}

func main() {
	engine := gin.Default()
	a := &app{Engine: engine, api: engine.Group("/api")}
	a.mount("/carts", []route{ // want endpoint "http GET /api/carts/{id}" handler "getCart" endpoint "http POST /api/carts" handler "addCart"
		{http.MethodGet, "/:id", getCart},
		{http.MethodPost, "", addCart},
	}, auth)
	a.mount("/users", []route{{method: http.MethodGet, path: "/:id", handler: getUser}}) // want endpoint "http GET /api/users/{id}" handler "getUser"
	chain := append([]gin.HandlerFunc{auth}, getUser)
	// want endpoint "http GET /me" handler "getUser"
	a.GET("/me", chain...)
	a.POST("/me", func(c *gin.Context) { // want endpoint "http POST /me" handler "main"
		auth(c)
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "7041"
	}
	_ = a.Run(":" + port)
}
