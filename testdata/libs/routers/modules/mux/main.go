// A server type around net/http's mux, with helpers for methods and prefixes, and
// chains of middleware from libraries.
package main

import (
	"net/http"

	"github.com/justinas/alice"
	"github.com/rs/cors"
)

type server struct {
	mux    *http.ServeMux
	prefix string
	chain  alice.Chain
}

func (s *server) handle(method, path string, h http.HandlerFunc) {
	s.mux.Handle(method+" "+s.prefix+path, s.chain.ThenFunc(h))
}

func (s *server) get(path string, h http.HandlerFunc) {
	s.handle(http.MethodGet, path, h) // want endpoint "http GET /shop/carts/{id}" handler "getCart"
}

func (s *server) post(path string, h http.HandlerFunc) {
	s.handle(http.MethodPost, path, h) // want endpoint "http POST /shop/carts" handler "addCart"
}

func getCart(w http.ResponseWriter, r *http.Request) {}

func addCart(w http.ResponseWriter, r *http.Request) {}

func recovered(next http.Handler) http.Handler { return next }

func main() {
	s := &server{mux: http.NewServeMux(), prefix: "/shop", chain: alice.New(recovered)}
	s.get("/carts/{id}", getCart)
	s.post("/carts", addCart)
	inner := http.NewServeMux()
	inner.HandleFunc("GET /stock", getCart) // want endpoint "http GET /inner/stock" handler "getCart"
	s.mux.Handle("/inner/", http.StripPrefix("/inner", cors.Default().Handler(inner)))
	_ = http.ListenAndServe(":7044", alice.New(recovered).Then(s.mux))
}
