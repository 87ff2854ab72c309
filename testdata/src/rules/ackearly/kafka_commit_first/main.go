// Committed right after the fetch; a reader in a group that commits by itself.
package main

import (
	"bytes"
	"context"
	"log"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
)

type consumer struct {
	r    *kafka.Reader
	http *http.Client
}

func (c *consumer) run(ctx context.Context) error {
	for {
		m, err := c.r.FetchMessage(ctx)
		if err != nil {
			return err
		}
		if err := c.r.CommitMessages(ctx, m); err != nil { // want finding "ackearly" says "from payments"
			return err
		}
		if err := c.forward(m.Value); err != nil {
			log.Print(err)
		}
	}
}

func (c *consumer) forward(body []byte) error {
	resp, err := c.http.Post("http://ledger/entries", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (c *consumer) simple(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx) // want finding "ackearly" says "messages from refunds are acknowledged by themselves"
		if err != nil {
			return
		}
		if err := c.forward(m.Value); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	c := &consumer{
		r:    kafka.NewReader(kafka.ReaderConfig{Topic: "payments", GroupID: "ledger"}),
		http: &http.Client{Timeout: time.Second},
	}
	go c.simple(context.Background(), kafka.NewReader(kafka.ReaderConfig{Topic: "refunds", GroupID: "ledger"}))
	c.run(context.Background())
}
