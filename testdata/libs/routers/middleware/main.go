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
	// miss call "http -> agenda POST /v1/slots" entry "http:POST /slots" because a call of http.HandlerFunc's ServeHTTP is not followed
	resp, err := http.Post("http://agenda/v1/slots", "application/json", r.Body) // want call "http -> agenda POST /v1/slots"
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
	// miss endpoint "http POST /slots" handler "slots.create" because a call of http.HandlerFunc's ServeHTTP is not followed
	m.HandleFunc("POST /slots", auth("secret", s.create)) // wrong endpoint "http POST /slots" handler "auth" because a call of http.HandlerFunc's ServeHTTP is not followed
	// miss endpoint "http GET /slots" handler "list" because a call of http.HandlerFunc's ServeHTTP is not followed
	m.HandleFunc("GET /slots", auth("secret", list)) // wrong endpoint "http GET /slots" handler "auth" because a call of http.HandlerFunc's ServeHTTP is not followed
	// wrong endpoint "http * /" because one handler of the wrapper is an endpoint, and files are asked for all of them at once
	m.handle("/", http.FileServer(http.Dir("public")))
	m.handle("GET /all", http.HandlerFunc(list)) // want endpoint "http GET /all" handler "list"
	log.Fatal(http.ListenAndServe(":7104", m))
}
