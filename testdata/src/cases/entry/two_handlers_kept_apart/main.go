// One publish function for two handlers, as a goroutine, in a closure and after middleware.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type app struct {
	w     *kafka.Writer
	audit *kafka.Writer
}

func (a *app) publish(ctx context.Context, topic string) {
	_ = a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func (a *app) signup(w http.ResponseWriter, r *http.Request) {
	go a.publish(r.Context(), "signed-up") // want publish "kafka signed-up" entry "http:POST /signup"
	a.note(r.Context())
}

func (a *app) login(w http.ResponseWriter, r *http.Request) {
	func() {
		a.publish(r.Context(), "logged-in") // want publish "kafka logged-in" entry "http:POST /login"
	}()
	a.note(r.Context())
}

func (a *app) status(w http.ResponseWriter, r *http.Request) {}

func (a *app) note(ctx context.Context) {
	_ = a.audit.WriteMessages(ctx, kafka.Message{}) // want publish "kafka audit" entry "http:POST /login" entry "http:POST /signup"
}

func authed(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

func main() {
	a := &app{w: &kafka.Writer{}, audit: &kafka.Writer{Topic: "audit"}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /signup", a.signup)        // want endpoint "http POST /signup" handler "app.signup"
	mux.HandleFunc("POST /login", authed(a.login))  // want endpoint "http POST /login"
	mux.HandleFunc("GET /status", authed(a.status)) // want endpoint "http GET /status"
	_ = http.ListenAndServe(":8080", mux)
}
