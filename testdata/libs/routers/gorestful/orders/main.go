// go-restful: web services with a root path, routes built in chains, containers.
package main

import (
	"log"
	"net/http"

	restful "github.com/emicklei/go-restful/v3"
)

type order struct{ ID string }

type orderResource struct{ all map[string]order }

func (o *orderResource) register(container *restful.Container) {
	ws := new(restful.WebService)
	ws.Path("/orders").Consumes(restful.MIME_JSON).Produces(restful.MIME_JSON)
	tags := []string{"orders"}
	ws.Route(ws.GET("/").To(o.list).Doc("get all orders").Writes([]order{})) // want endpoint "http GET /orders" handler "orderResource.list"
	ws.Route(ws.GET("/{id}").To(o.get).                                      // want endpoint "http GET /orders/{id}" handler "orderResource.get"
											Doc("get an order").
											Param(ws.PathParameter("id", "identifier").DataType("string")).
											Metadata("tags", tags).
											Returns(200, "OK", order{}))
	ws.Route(ws.PUT("/{id:[0-9]+}").Doc("change it").To(o.change).Filter(o.audit)) // want endpoint "http PUT /orders/{id}" handler "orderResource.change"
	ws.Route(ws.POST("").To(o.change).Reads(order{}))                              // want endpoint "http POST /orders" handler "orderResource.change"
	ws.Route(ws.DELETE("/{id}").To(o.change))                                      // want endpoint "http DELETE /orders/{id}" handler "orderResource.change"
	ws.Route(ws.PATCH("/{id}/lines/{line}").To(o.change))                          // want endpoint "http PATCH /orders/{id}/lines/{line}" handler "orderResource.change"
	ws.Route(ws.Method("COPY").Path("/{id}").To(o.change))                         // want endpoint "http COPY /orders/{id}" handler "orderResource.change"
	container.Add(ws)
}

func (o *orderResource) list(req *restful.Request, resp *restful.Response) {
	_ = resp.WriteEntity(o.all)
}

func (o *orderResource) get(req *restful.Request, resp *restful.Response) {
	_ = resp.WriteEntity(o.all[req.PathParameter("id")])
}

func (o *orderResource) change(req *restful.Request, resp *restful.Response) {}

func (o *orderResource) audit(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	chain.ProcessFilter(req, resp)
}

func hello(req *restful.Request, resp *restful.Response) {}

func main() {
	ws := new(restful.WebService)
	ws.Route(ws.GET("/hello").To(hello)) // want endpoint "http GET /hello" handler "hello"
	ws.Route(ws.GET("/healthz").To(hello))
	admin := new(restful.WebService).Path("/admin")
	admin.Route(admin.HEAD("/users").To(hello)) // want endpoint "http HEAD /admin/users" handler "hello"
	restful.Add(ws)
	c := restful.NewContainer()
	c.Add(admin)
	(&orderResource{all: map[string]order{}}).register(c)
	c.Handle("/hooks", http.HandlerFunc(hook)) // want endpoint "http * /hooks" handler "hook"
	mux := http.NewServeMux()
	mux.Handle("/", c)
	server := &http.Server{Addr: ":7017", Handler: mux}
	log.Fatal(server.ListenAndServe())
}

func hook(w http.ResponseWriter, r *http.Request) {}
