// hertz: the generated router, groups, routes with parameters, and a static folder.
package main

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/protocol/consts"
)

type admin struct{}

func (a *admin) drop(ctx context.Context, c *app.RequestContext) {
	c.SetStatusCode(consts.StatusNoContent)
}

func upload(ctx context.Context, c *app.RequestContext) { c.String(consts.StatusOK, c.Param("path")) }

func auth(ctx context.Context, c *app.RequestContext) { c.Next(ctx) }

func main() {
	h := server.Default(server.WithHostPorts(":8888"))
	register(h)

	a := &admin{}
	v1 := h.Group("/admin", auth)
	v1.Use(auth)
	v1.DELETE("/items/:id", auth, a.drop)              // want endpoint "http DELETE /admin/items/{id}" handler "admin.drop"
	v1.PUT("/files/*path", upload)                     // want endpoint "http PUT /admin/files/{path...}" handler "upload"
	h.Handle(consts.MethodPatch, "/items/:id", a.drop) // want endpoint "http PATCH /items/{id}" handler "admin.drop"
	h.Any("/echo", upload)                             // want endpoint "http * /echo" handler "upload"
	h.Spin()
}
