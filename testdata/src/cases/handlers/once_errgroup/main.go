// sync.Once, OnceFunc, WaitGroup.Go and errgroup.Go: what they run belongs to who runs them, with the topics of that one.
package main

import (
	"context"
	"net/http"
	"sync"

	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
)

type app struct {
	w    *kafka.Writer
	once sync.Once
}

func (a *app) send(ctx context.Context, topic string) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func (a *app) both(ctx context.Context, topics ...string) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, t := range topics {
		g.Go(func() error { return a.send(ctx, t) })
	}
	return g.Wait()
}

func (a *app) copy(w http.ResponseWriter, r *http.Request) {
	_ = a.both(r.Context(), "copied", "mirrored") // want publish "kafka copied" entry "http:POST /copy" publish "kafka mirrored" entry "http:POST /copy"
}

func (a *app) move(w http.ResponseWriter, r *http.Request) {
	_ = a.both(r.Context(), "moved") // want publish "kafka moved" entry "http:POST /move"
	a.once.Do(func() {
		_ = a.send(r.Context(), "first-moved") // want publish "kafka first-moved" entry "http:POST /move"
	})
	var wg sync.WaitGroup
	wg.Go(func() {
		_ = a.send(r.Context(), "moving") // want publish "kafka moving" entry "http:POST /move"
	})
	wg.Wait()
}

func main() {
	a := &app{w: &kafka.Writer{}}
	http.HandleFunc("POST /copy", a.copy) // want endpoint "http POST /copy"
	http.HandleFunc("POST /move", a.move) // want endpoint "http POST /move"
	_ = http.ListenAndServe(":8080", nil)
}
