// Middleware of a router: what it publishes is led to by the routes of that router and below it, and by no others.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/segmentio/kafka-go"
)

type app struct{ w *kafka.Writer }

func (a *app) audited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "audit"}) // want publish "kafka audit" entry "http:GET /admin/users" entry "http:POST /admin/deep/wipe"
		next.ServeHTTP(w, r)
	})
}

func (a *app) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "count"}) // want publish "kafka count" entry "http:GET /admin/users" entry "http:GET /open" entry "http:GET /only" entry "http:POST /admin/deep/wipe"
		next.ServeHTTP(w, r)
	})
}

func (a *app) only(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "only"}) // want publish "kafka only" entry "http:GET /only"
		next.ServeHTTP(w, r)
	})
}

func (a *app) users(w http.ResponseWriter, r *http.Request) {}
func (a *app) wipe(w http.ResponseWriter, r *http.Request)  {}
func (a *app) open(w http.ResponseWriter, r *http.Request)  {}

func main() {
	a := &app{&kafka.Writer{}}
	r := chi.NewRouter()
	r.Use(a.counted)
	r.Get("/open", a.open)              // want endpoint "http GET /open"
	r.With(a.only).Get("/only", a.open) // want endpoint "http GET /only"
	r.Route("/admin", func(r chi.Router) {
		r.Use(a.audited)
		r.Get("/users", a.users) // want endpoint "http GET /admin/users"
		r.Route("/deep", func(r chi.Router) {
			r.Post("/wipe", a.wipe) // want endpoint "http POST /admin/deep/wipe"
		})
	})
	_ = http.ListenAndServe(":8080", r)
}
