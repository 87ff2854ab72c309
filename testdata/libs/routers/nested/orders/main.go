// A router of one library as the handler of a route of another, whole or with its
// prefix taken off: the routes are those of the inner one.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

func list(w http.ResponseWriter, r *http.Request) {}

func listGin(c *gin.Context) {}

func listEcho(c echo.Context) error { return nil }

func carts() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{id}", list) // want endpoint "http GET /carts/{id}" handler "list"
	return m
}

func users() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /users/{id}", list) // want endpoint "http GET /users/{id}" handler "list"
	return m
}

func stock() http.Handler {
	r := chi.NewRouter()
	r.Get("/{sku}", list) // want endpoint "http GET /stock/{sku}" handler "list"
	return r
}

func prices() http.Handler {
	r := gin.New()
	r.GET("/prices/:sku", listGin) // want endpoint "http GET /prices/{sku}" handler "listGin"
	return r
}

func taxes() http.Handler {
	e := echo.New()
	e.GET("/taxes/:country", listEcho) // want endpoint "http GET /taxes/{country}" handler "listEcho"
	return e
}

func fees() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /fees/{country}", list) // want endpoint "http GET /fees/{country}" handler "list"
	return m
}

func terms() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{country}", list) // want endpoint "http GET /terms/{country}" handler "list"
	return m
}

func main() {
	c := chi.NewRouter()
	c.Handle("/carts/*", http.StripPrefix("/carts", carts()))
	c.Handle("/users/*", users())

	m := mux.NewRouter()
	m.PathPrefix("/stock").Handler(http.StripPrefix("/stock", stock()))
	m.PathPrefix("/prices").Handler(prices())
	m.HandleFunc("/orders/{id}", list).Methods("GET") // want endpoint "http GET /orders/{id}" handler "list"

	e := echo.New()
	e.Any("/terms/*", echo.WrapHandler(http.StripPrefix("/terms", terms())))
	g := gin.New()
	g.Any("/fees/*rest", gin.WrapH(fees()))

	http.Handle("/", m)
	http.Handle("/taxes/", taxes())
	http.Handle("/carts/", c)
	http.Handle("/users/", c)
	http.Handle("/terms/", e)
	http.Handle("/fees/", g)
	_ = http.ListenAndServe(":7051", nil)
}
