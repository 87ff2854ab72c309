// Middleware that gets the next handler as http.HandlerFunc and calls its ServeHTTP.
package main

import (
	"log"
	"net/http"

	"github.com/gorilla/handlers"
)

func auth(key string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != key {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	}
}

type slots struct{}

func (s *slots) create(w http.ResponseWriter, r *http.Request) {
	// want call "http -> agenda POST /v1/slots" entry "http:POST /slots"
	resp, err := http.Post("http://agenda/v1/slots", "application/json", r.Body)
	if err == nil {
		_ = resp.Body.Close()
	}
}

func list(w http.ResponseWriter, r *http.Request) {}

// mux is a router of the service's own, which wraps every handler.
type mux struct{ *http.ServeMux }

func (m *mux) handle(pattern string, h http.Handler) {
	m.Handle(pattern, handlers.CompressHandler(h))
}

func main() {
	s := &slots{}
	m := &mux{http.NewServeMux()}
	// want endpoint "http POST /slots" handler "slots.create"
	m.HandleFunc("POST /slots", auth("secret", s.create))
	// want endpoint "http GET /slots" handler "list"
	m.HandleFunc("GET /slots", auth("secret", list))
	m.handle("/", http.FileServer(http.Dir("public")))
	m.handle("GET /all", http.HandlerFunc(list)) // want endpoint "http GET /all" handler "list"
	log.Fatal(http.ListenAndServe(":7104", m))
}
