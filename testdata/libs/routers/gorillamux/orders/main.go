// gorilla/mux: methods set after the handler and before it, path prefixes with
// sub-routers, matchers, patterns with regular expressions.
package main

import (
	"net/http"
	"os"

	"github.com/gorilla/handlers"
	"github.com/gorilla/mux"
)

type api struct{ n int }

func (a *api) register(r *mux.Router) {
	r.HandleFunc("", a.list).Methods(http.MethodGet)                             // want endpoint "http GET /api/v1/orders" handler "api.list"
	r.HandleFunc("/{id:[0-9]+}", a.get).Methods("GET", "HEAD").Name("order")     // want endpoint "http GET /api/v1/orders/{id}" handler "api.get" endpoint "http HEAD /api/v1/orders/{id}" handler "api.get"
	r.Handle("/{id}/lines", http.HandlerFunc(a.create)).Methods("POST")          // want endpoint "http POST /api/v1/orders/{id}/lines" handler "api.create"
	r.HandleFunc("/{id}", a.remove).Name("remove").Methods("DELETE")             // want endpoint "http DELETE /api/v1/orders/{id}" handler "api.remove"
	r.Path("/{id}").Methods(http.MethodPut).HandlerFunc(a.create)                // want endpoint "http PUT /api/v1/orders/{id}" handler "api.create"
	r.Methods("PATCH").Path("/{id}").Handler(logged(http.HandlerFunc(a.create))) // want endpoint "http PATCH /api/v1/orders/{id}" handler "api.create"
}

func (a *api) list(w http.ResponseWriter, r *http.Request) { a.n++ }

func (a *api) get(w http.ResponseWriter, r *http.Request) { _ = mux.Vars(r)["id"] }

func (a *api) create(w http.ResponseWriter, r *http.Request) { a.n++ }

func (a *api) remove(w http.ResponseWriter, r *http.Request) { a.n-- }

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func hook(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := mux.NewRouter().StrictSlash(true)
	r.Use(logged)
	a := &api{}
	v1 := r.PathPrefix("/api").Subrouter().PathPrefix("/v1").Subrouter()
	a.register(v1.PathPrefix("/orders").Subrouter())

	r.HandleFunc("/hooks/{source}", hook)                                            // want endpoint "http * /hooks/{source}" handler "hook"
	r.HandleFunc("/search", hook).Methods("GET").Queries("q", "{q}")                 // want endpoint "http GET /search" handler "hook"
	r.Host("shop.example.com").Subrouter().HandleFunc("/cart", hook)                 // want endpoint "http * /cart" handler "hook"
	r.Handle("/audited", handlers.LoggingHandler(os.Stdout, http.HandlerFunc(hook))) // want endpoint "http * /audited" handler "hook"
	r.NewRoute().Path("/late").Methods("POST").HandlerFunc(hook)                     // want endpoint "http POST /late" handler "hook"
	r.PathPrefix("/proxy/").HandlerFunc(hook)                                        // want endpoint "http * /proxy/" handler "hook"
	r.HandleFunc("/health", hook)
	r.PathPrefix("/static/").Handler(http.StripPrefix("/static/", http.FileServer(http.Dir("public"))))
	r.NotFoundHandler = http.HandlerFunc(hook)
	_ = http.ListenAndServe(":7014", handlers.CORS()(r))
}
