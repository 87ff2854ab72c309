// fasthttp/router: groups below groups, parameters with patterns, ANY and Handle.
package main

import (
	"log"

	"github.com/fasthttp/router"
	"github.com/valyala/fasthttp"
)

type orders struct{ n int }

func (o *orders) list(ctx *fasthttp.RequestCtx) { o.n++ }

func (o *orders) get(ctx *fasthttp.RequestCtx) { ctx.SetBodyString(ctx.UserValue("id").(string)) }

func logged(h fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) { h(ctx) }
}

func hook(ctx *fasthttp.RequestCtx) {}

func main() {
	r := router.New()
	o := &orders{}
	r.GET("/", hook) // want endpoint "http GET /" handler "hook"
	r.GET("/healthz", hook)
	api := r.Group("/api")
	v1 := api.Group("/v1")
	v1.GET("/orders", o.list)                     // want endpoint "http GET /api/v1/orders" handler "orders.list"
	v1.GET("/orders/{id}", o.get)                 // want endpoint "http GET /api/v1/orders/{id}" handler "orders.get"
	v1.POST("/orders/{id:[0-9]+}", logged(o.get)) // want endpoint "http POST /api/v1/orders/{id}" handler "orders.get"
	v1.PUT("/orders/{id}/lines/{line?}", o.get)   // want endpoint "http PUT /api/v1/orders/{id}/lines/{line}" handler "orders.get"
	v1.PATCH("/orders/{id}", o.get)               // want endpoint "http PATCH /api/v1/orders/{id}" handler "orders.get"
	v1.DELETE("/orders/{id}", o.get)              // want endpoint "http DELETE /api/v1/orders/{id}" handler "orders.get"
	api.ANY("/echo", hook)                        // want endpoint "http * /api/echo" handler "hook"
	r.ANY("/hooks/{source}", hook)                // want endpoint "http * /hooks/{source}" handler "hook"
	r.Handle(fasthttp.MethodPost, "/added", hook) // want endpoint "http POST /added" handler "hook"
	v1.Handle("GET", "/files/{path:*}", hook)     // want endpoint "http GET /api/v1/files/{path...}" handler "hook"
	r.ServeFiles("/static/{filepath:*}", "./public")
	log.Fatal(fasthttp.ListenAndServe(":7016", logged(r.Handler)))
}
