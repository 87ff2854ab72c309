// httprouter: handles with parameters, net/http handlers, catch-all paths.
package main

import (
	"log"
	"net/http"

	"github.com/julienschmidt/httprouter"
)

type orders struct{ n int }

func (o *orders) list(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { o.n++ }

func (o *orders) get(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	_, _ = w.Write([]byte(ps.ByName("id")))
}

func (o *orders) ServeHTTP(w http.ResponseWriter, r *http.Request) { o.n++ }

func basicAuth(h httprouter.Handle) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		if _, _, ok := r.BasicAuth(); ok {
			h(w, r, ps)
		}
	}
}

func stats(w http.ResponseWriter, r *http.Request) {}

func main() {
	router := httprouter.New()
	o := &orders{}
	router.GET("/orders", o.list)                        // want endpoint "http GET /orders" handler "orders.list"
	router.GET("/orders/:id", o.get)                     // want endpoint "http GET /orders/{id}" handler "orders.get"
	router.POST("/orders", basicAuth(o.list))            // want endpoint "http POST /orders" handler "orders.list"
	router.PUT("/orders/:id/lines/:line", o.get)         // want endpoint "http PUT /orders/{id}/lines/{line}" handler "orders.get"
	router.PATCH("/orders/:id", o.get)                   // want endpoint "http PATCH /orders/{id}" handler "orders.get"
	router.DELETE("/orders/:id", o.get)                  // want endpoint "http DELETE /orders/{id}" handler "orders.get"
	router.HEAD("/orders", o.list)                       // want endpoint "http HEAD /orders" handler "orders.list"
	router.OPTIONS("/orders", o.list)                    // want endpoint "http OPTIONS /orders" handler "orders.list"
	router.Handle(http.MethodGet, "/files/*path", o.get) // want endpoint "http GET /files/{path...}" handler "orders.get"
	router.Handler(http.MethodPost, "/bulk", o)          // want endpoint "http POST /bulk" handler "orders.ServeHTTP"
	router.HandlerFunc("GET", "/stats/:day", stats)      // want endpoint "http GET /stats/{day}" handler "stats"
	router.HandlerFunc("GET", "/healthz", stats)
	router.ServeFiles("/static/*filepath", http.Dir("public"))
	router.NotFound = http.HandlerFunc(stats)
	log.Fatal(http.ListenAndServe(":7015", router))
}
