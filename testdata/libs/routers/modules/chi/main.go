// Modules behind an interface that bring their own routes.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

type module interface {
	Path() string
	Routes() http.Handler
}

type users struct{}

func (users) Path() string { return "/users" }

func (u users) Routes() http.Handler {
	r := chi.NewRouter()
	r.Get("/{id}", u.get) // want endpoint "http GET /users/{id}" handler "users.get"
	return r
}

func (users) get(w http.ResponseWriter, r *http.Request) {}

type carts struct{}

func (carts) Path() string { return "/carts" }

func (c carts) Routes() http.Handler {
	r := chi.NewRouter()
	r.Post("/", c.add) // want endpoint "http POST /carts" handler "carts.add"
	return r
}

func (carts) add(w http.ResponseWriter, r *http.Request) {}

// hooks is a handler of its own below a path, not a router.
type hooks struct{}

func (hooks) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := chi.NewRouter()
	for _, m := range []module{users{}, carts{}} {
		r.Mount(m.Path(), m.Routes())
	}
	r.Mount("/hooks", hooks{}) // want endpoint "http * /hooks/*" handler "hooks.ServeHTTP"
	_ = http.ListenAndServe(":7042", r)
}
