// gin: groups, middleware before the handler, Any, Handle and Match.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

const version = "v1"

type orderHandler struct{ db map[string]string }

func newOrderHandler() *orderHandler { return &orderHandler{db: map[string]string{}} }

func (h *orderHandler) register(rg *gin.RouterGroup) {
	orders := rg.Group("/orders", auth())
	orders.GET("", h.list)                               // want endpoint "http GET /api/v1/orders" handler "orderHandler.list"
	orders.GET("/:id", h.get)                            // want endpoint "http GET /api/v1/orders/{id}" handler "orderHandler.get"
	orders.POST("", auth(), limit(10), h.create)         // want endpoint "http POST /api/v1/orders" handler "orderHandler.create"
	orders.PUT("/:id/lines/:line", auth(), h.create)     // want endpoint "http PUT /api/v1/orders/{id}/lines/{line}" handler "orderHandler.create"
	orders.DELETE("/:id", h.remove).PATCH("/:id", h.get) // want endpoint "http DELETE /api/v1/orders/{id}" handler "orderHandler.remove" endpoint "http PATCH /api/v1/orders/{id}" handler "orderHandler.get"
}

func (h *orderHandler) list(c *gin.Context) { c.JSON(http.StatusOK, h.db) }

func (h *orderHandler) get(c *gin.Context) { c.String(http.StatusOK, h.db[c.Param("id")]) }

func (h *orderHandler) create(c *gin.Context) { h.db[c.Param("id")] = "new" }

func (h *orderHandler) remove(c *gin.Context) { delete(h.db, c.Param("id")) }

func auth() gin.HandlerFunc { return func(c *gin.Context) { c.Next() } }

func limit(n int) gin.HandlerFunc { return func(c *gin.Context) { c.Set("limit", n) } }

func echo(c *gin.Context) {}

func files(c *gin.Context) { c.File(c.Param("path")) }

type legacy struct{}

func (legacy) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := gin.New()
	r.Use(gin.Logger(), gin.Recovery())
	r.GET("/ping", echo)
	r.Static("/assets", "./assets")
	r.StaticFile("/favicon.ico", "./favicon.ico")
	r.LoadHTMLGlob("templates/*")

	api := r.Group("/api")
	v1 := api.Group("/" + version)
	v1.Use(limit(100))
	newOrderHandler().register(v1)

	r.Any("/echo", echo)                                                          // want endpoint "http * /echo" handler "echo"
	r.Handle(http.MethodPost, "/hooks/:source", auth(), echo)                     // want endpoint "http POST /hooks/{source}" handler "echo"
	r.Match([]string{http.MethodGet, "PUT"}, "/both", echo)                       // want endpoint "http GET /both" handler "echo" endpoint "http PUT /both" handler "echo"
	r.HEAD("/files/*path", files)                                                 // want endpoint "http HEAD /files/{path...}" handler "files"
	r.OPTIONS("/files/*path", files)                                              // want endpoint "http OPTIONS /files/{path...}" handler "files"
	r.GET("/legacy", gin.WrapH(legacy{}))                                         // want endpoint "http GET /legacy" handler "legacy.ServeHTTP"
	r.POST("/legacy", gin.WrapF(func(w http.ResponseWriter, r *http.Request) {})) // want endpoint "http POST /legacy" handler "main"
	{
		admin := r.Group("/admin", gin.BasicAuth(gin.Accounts{"foo": "bar"}))
		admin.POST("/users", echo) // want endpoint "http POST /admin/users" handler "echo"
	}
	r.NoRoute(echo)
	_ = r.Run("127.0.0.1:7003")
}
