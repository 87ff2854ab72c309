// The transaction is the broker's own: the messages are part of it.
package main

import (
	"context"
	"net/http"

	"github.com/twmb/franz-go/pkg/kgo"
)

func both(ctx context.Context, c *kgo.Client) error {
	if err := c.BeginTransaction(); err != nil {
		return err
	}
	if err := c.ProduceSync(ctx, &kgo.Record{Topic: "debits"}, &kgo.Record{Topic: "credits"}).FirstErr(); err != nil {
		return err
	}
	return c.EndTransaction(ctx, kgo.TryCommit)
}

func main() {
	c, _ := kgo.NewClient(kgo.SeedBrokers("kafka:9092"))
	http.HandleFunc("POST /transfers", func(w http.ResponseWriter, r *http.Request) { both(r.Context(), c) })
	http.ListenAndServe(":80", nil)
}
