// An outbox relay on a ticker: nobody's handler leads to the publish.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
)

type relay struct{ w *kafka.Writer }

func (r *relay) run(ctx context.Context) error {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			_ = r.w.WriteMessages(ctx, kafka.Message{Topic: "outbox"}) // want publish "kafka outbox" entry "startup"
		}
	}
}

func main() {
	g, ctx := errgroup.WithContext(context.Background())
	r := &relay{w: &kafka.Writer{}}
	g.Go(func() error { return r.run(ctx) })
	g.Go(func() error {
		http.HandleFunc("POST /orders", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http POST /orders"
		return http.ListenAndServe(":8080", nil)
	})
	_ = g.Wait()
}
