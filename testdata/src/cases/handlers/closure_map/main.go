// Closures kept in maps and slices that a handler looks up: a known key runs one of them.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type action func(ctx context.Context) error

type app struct {
	w       *kafka.Writer
	actions map[string]action
}

func (a *app) to(topic string) action {
	return func(ctx context.Context) error {
		return a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
	}
}

func (a *app) start(w http.ResponseWriter, r *http.Request) {
	_ = a.actions["start"](r.Context()) // want publish "kafka started" entry "http:POST /start"
}

func (a *app) any(w http.ResponseWriter, r *http.Request) {
	if run, ok := a.actions[r.URL.Path]; ok {
		_ = run(r.Context()) // want publish "kafka started" entry "http:POST /any" publish "kafka stopped" entry "http:POST /any"
	}
}

func main() {
	a := &app{w: &kafka.Writer{}}
	a.actions = map[string]action{"start": a.to("started"), "stop": a.to("stopped")}
	http.HandleFunc("POST /start", a.start) // want endpoint "http POST /start"
	http.HandleFunc("POST /any", a.any)     // want endpoint "http POST /any"
	_ = http.ListenAndServe(":8080", nil)
}
