// The standard ServeMux: patterns with methods, path values, hosts, and plain ones.
package main

import (
	"net/http"
)

type server struct{ mux *http.ServeMux }

func (s *server) list(w http.ResponseWriter, r *http.Request) {}

func (s *server) get(w http.ResponseWriter, r *http.Request) {}

type item struct{}

func (item) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func main() {
	s := &server{mux: http.NewServeMux()}
	s.mux.HandleFunc("GET /items", s.list)                                    // want endpoint "http GET /items" handler "server.list"
	s.mux.HandleFunc("GET /items/{id}", s.get)                                // want endpoint "http GET /items/{id}" handler "server.get"
	s.mux.Handle("POST /items", item{})                                       // want endpoint "http POST /items" handler "item.ServeHTTP"
	s.mux.Handle("/legacy/", http.HandlerFunc(s.get))                         // want endpoint "http * /legacy/" handler "server.get"
	s.mux.HandleFunc("DELETE api.example.com/items/{id}", s.get)              // want endpoint "http DELETE /items/{id}"
	s.mux.HandleFunc("/healthz", func(http.ResponseWriter, *http.Request) {}) // plumbing: no endpoint
	http.HandleFunc("/default", s.list)                                       // want endpoint "http * /default"
	_ = http.ListenAndServe(":8080", s.mux)
}
