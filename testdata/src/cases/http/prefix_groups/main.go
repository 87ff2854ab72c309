// Chi: Route, Group, Mount and With, sub-routers made by methods of other packages.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"fixtures/cases/http/prefix_groups/orders"
)

func auth(next http.Handler) http.Handler { return next }

func main() {
	r := chi.NewRouter()
	r.Use(auth)
	r.Get("/version", version) // want endpoint "http GET /version" handler "version"
	h := orders.NewHandler()
	r.Route("/api", func(r chi.Router) {
		r.Use(auth)
		r.Route("/v1", func(r chi.Router) {
			r.Get("/items", items) // want endpoint "http GET /api/v1/items"
			r.Mount("/orders", h.Routes())
		})
		r.Group(func(r chi.Router) {
			r.With(auth).Post("/items", items) // want endpoint "http POST /api/items"
		})
	})
	r.Mount("/admin", admin())
	h.Register(r)
	_ = http.ListenAndServe(":8080", r)
}

func admin() http.Handler {
	r := chi.NewRouter()
	r.With(auth).Delete("/users/{id}", items)          // want endpoint "http DELETE /admin/users/{id}"
	r.MethodFunc(http.MethodPut, "/users/{id}", items) // want endpoint "http PUT /admin/users/{id}"
	return r
}

func version(w http.ResponseWriter, r *http.Request) {}

func items(w http.ResponseWriter, r *http.Request) {}
