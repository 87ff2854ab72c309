// The event is a row in the transaction; a relay sends it later.
package main

import (
	"context"
	"database/sql"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
)

type orders struct {
	db *sql.DB
	w  *kafka.Writer
}

func (o *orders) place(ctx context.Context, id string) error {
	tx, err := o.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	tx.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", id)
	tx.ExecContext(ctx, "INSERT INTO outbox (topic, body) VALUES ('orders', $1)", id)
	return tx.Commit()
}

func (o *orders) relay(ctx context.Context) {
	for range time.Tick(time.Second) {
		var body []byte
		if o.db.QueryRowContext(ctx, "SELECT body FROM outbox LIMIT 1").Scan(&body) != nil {
			continue
		}
		if o.w.WriteMessages(ctx, kafka.Message{Value: body}) == nil {
			o.mark(ctx, body)
		}
	}
}

func (o *orders) mark(ctx context.Context, body []byte) error {
	tx, err := o.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	tx.ExecContext(ctx, "DELETE FROM outbox WHERE body = $1", body)
	return tx.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	o := &orders{db, &kafka.Writer{Topic: "orders"}}
	go o.relay(context.Background())
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { o.place(r.Context(), r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}
