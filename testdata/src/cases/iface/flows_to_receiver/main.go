// Two implementations in one binary: a call runs the one that flows to its receiver.
package main

import (
	"context"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type loud struct{ w *kafka.Writer }

func (l *loud) Publish(ctx context.Context) error {
	return l.w.WriteMessages(ctx, kafka.Message{Topic: "loud"}) // want publish "kafka loud" entry "http:POST /loud"
}

type quiet struct{ w *kafka.Writer }

func (q quiet) Publish(ctx context.Context) error {
	return q.w.WriteMessages(ctx, kafka.Message{Topic: "quiet"}) // want publish "kafka quiet" entry "http:POST /quiet"
}

type adapter struct {
	fn func(ctx context.Context) error
}

func (a adapter) Publish(ctx context.Context) error { return a.fn(ctx) }

type api struct{ p, q, r publisher }

func (a *api) loud(w http.ResponseWriter, r *http.Request)  { _ = a.p.Publish(r.Context()) }
func (a *api) quiet(w http.ResponseWriter, r *http.Request) { _ = a.q.Publish(r.Context()) }
func (a *api) other(w http.ResponseWriter, r *http.Request) { _ = a.r.Publish(r.Context()) }

func (a *api) adapted(ctx context.Context) error {
	return (&kafka.Writer{}).WriteMessages(ctx, kafka.Message{Topic: "adapted"}) // want publish "kafka adapted" entry "http:POST /other"
}

func main() {
	w := &kafka.Writer{}
	a := &api{p: &loud{w}, q: quiet{w}}
	a.r = adapter{fn: a.adapted}
	http.HandleFunc("POST /loud", a.loud)   // want endpoint "http POST /loud"
	http.HandleFunc("POST /quiet", a.quiet) // want endpoint "http POST /quiet"
	http.HandleFunc("POST /other", a.other) // want endpoint "http POST /other"
}
