// chi: Route, Group, Mount, With, handlers by method, sub-routers from other types.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

type articles struct{ n int }

// Routes makes a router to be mounted.
func (a *articles) Routes() chi.Router {
	r := chi.NewRouter()
	r.Use(middleware.RequestID)
	r.With(paginate).Get("/", a.list) // want endpoint "http GET /articles" handler "articles.list"
	r.Post("/", a.create)             // want endpoint "http POST /articles" handler "articles.create"
	r.Route("/{articleID:[0-9]+}", func(r chi.Router) {
		r.Use(a.ctx)
		r.Get("/", a.get)                           // want endpoint "http GET /articles/{articleID}" handler "articles.get"
		r.Put("/", a.create)                        // want endpoint "http PUT /articles/{articleID}" handler "articles.create"
		r.With(admin).Delete("/", a.remove)         // want endpoint "http DELETE /articles/{articleID}" handler "articles.remove"
		r.Patch("/comments/{commentID}", a.comment) // want endpoint "http PATCH /articles/{articleID}/comments/{commentID}" handler "articles.comment"
	})
	return r
}

func (a *articles) ctx(next http.Handler) http.Handler { return next }

func (a *articles) list(w http.ResponseWriter, r *http.Request) { a.n++ }

func (a *articles) create(w http.ResponseWriter, r *http.Request) { a.n++ }

func (a *articles) get(w http.ResponseWriter, r *http.Request) { a.n++ }

func (a *articles) remove(w http.ResponseWriter, r *http.Request) { a.n-- }

func (a *articles) comment(w http.ResponseWriter, r *http.Request) { a.n-- }

func paginate(next http.Handler) http.Handler { return next }

func admin(next http.Handler) http.Handler { return next }

func adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Use(admin)
	r.MethodFunc(http.MethodGet, "/accounts", accounts)                 // want endpoint "http GET /admin/accounts" handler "accounts"
	r.Method("POST", "/accounts/{id}", http.HandlerFunc(changeAccount)) // want endpoint "http POST /admin/accounts/{id}" handler "changeAccount"
	return r
}

func accounts(w http.ResponseWriter, r *http.Request) {}

func changeAccount(w http.ResponseWriter, r *http.Request) {}

func webhook(w http.ResponseWriter, r *http.Request) {}

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := chi.NewRouter()
	r.Use(middleware.Logger, middleware.Recoverer, middleware.Heartbeat("/ping"))
	r.Get("/health", health)
	r.Mount("/articles", (&articles{}).Routes())
	r.Mount("/admin", adminRouter())
	r.Mount("/debug", middleware.Profiler())
	r.Handle("/hooks/{source}", http.HandlerFunc(webhook)) // want endpoint "http * /hooks/{source}" handler "webhook"
	r.Group(func(r chi.Router) {
		r.Use(admin)
		r.Options("/hooks", webhook) // want endpoint "http OPTIONS /hooks" handler "webhook"
		r.Head("/hooks", webhook)    // want endpoint "http HEAD /hooks" handler "webhook"
	})
	api := r.Route("/api", func(r chi.Router) {
		r.HandleFunc("/echo", webhook) // want endpoint "http * /api/echo" handler "webhook"
	})
	api.With(admin).Group(func(r chi.Router) {
		r.Get("/late", webhook) // want endpoint "http GET /api/late" handler "webhook"
	})
	r.Handle("/static/*", http.StripPrefix("/static/", http.FileServer(http.Dir("public"))))
	r.Handle("/internal/measures", promhttp.Handler())
	r.NotFound(health)
	_ = http.ListenAndServe(":7002", r)
}
