// The project has a helper for transactions, and the publish is in a method behind an
// interface.
package main

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type store struct{ db *sql.DB }

func (s *store) inTx(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}

type Events interface {
	Paid(ctx context.Context, id string) error
}

type kafkaEvents struct{ w *kafka.Writer }

func (k kafkaEvents) Paid(ctx context.Context, id string) error {
	return k.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)})
}

type payments struct {
	store  *store
	events Events
}

func (p *payments) pay(ctx context.Context, id string) error {
	return p.store.inTx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE orders SET paid = true WHERE id = $1", id); err != nil {
			return err
		}
		return p.events.Paid(ctx, id) // want finding "publishintx" says "publishes to payments inside"
	})
}

func main() {
	db, _ := sql.Open("postgres", "")
	p := &payments{&store{db}, kafkaEvents{&kafka.Writer{Topic: "payments"}}}
	http.HandleFunc("POST /pay", func(w http.ResponseWriter, r *http.Request) { p.pay(r.Context(), r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}
