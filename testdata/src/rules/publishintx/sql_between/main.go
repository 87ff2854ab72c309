// Sent after the insert and before the commit.
package main

import (
	"context"
	"database/sql"
	"net/http"

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
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", id); err != nil {
		return err
	}
	if err := o.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)}); err != nil { // want finding "publishintx" says "publishes to orders inside a database transaction: .* outbox"
		return err
	}
	return tx.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	o := &orders{db, &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { o.place(r.Context(), r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}
