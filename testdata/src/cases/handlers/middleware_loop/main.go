// Middleware that is applied in a loop: the handler inside is found, and what the middleware publishes is led to by every route.
package main

import (
	"net/http"

	"github.com/segmentio/kafka-go"
)

type middleware func(http.Handler) http.Handler

func chain(h http.Handler, ms ...middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

type app struct{ w *kafka.Writer }

func (a *app) audited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "audit"}) // want publish "kafka audit" entry "http:GET /list" entry "http:POST /make"
		next.ServeHTTP(w, r)
	})
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func (a *app) make(w http.ResponseWriter, r *http.Request) {
	_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "made"}) // want publish "kafka made" entry "http:POST /make"
}

func (a *app) list(w http.ResponseWriter, r *http.Request) {}

func (a *app) ping(w http.ResponseWriter, r *http.Request) {
	_ = a.w.WriteMessages(r.Context(), kafka.Message{Topic: "pinged"}) // want publish "kafka pinged" entry "http:GET /poke"
}

func main() {
	a := &app{&kafka.Writer{}}
	mux := http.NewServeMux()
	mux.Handle("POST /make", chain(http.HandlerFunc(a.make), logged, a.audited)) // want endpoint "http POST /make" handler "app.make"
	mux.Handle("GET /list", chain(http.HandlerFunc(a.list), a.audited))          // want endpoint "http GET /list" handler "app.list"
	mux.Handle("GET /poke", logged(http.HandlerFunc(a.ping)))                    // want endpoint "http GET /poke" handler "app.ping"
	_ = http.ListenAndServe(":8080", mux)
}
