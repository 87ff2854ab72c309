// Sent after the commit, or between two transactions.
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
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", id); err != nil {
		tx.Rollback()
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return o.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)})
}

func (o *orders) twice(ctx context.Context, id string) error {
	first, err := o.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	first.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", id)
	if err := first.Commit(); err != nil {
		return err
	}
	if err := o.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)}); err != nil {
		return err
	}
	second, err := o.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	second.ExecContext(ctx, "UPDATE orders SET sent = true WHERE id = $1", id)
	return second.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	o := &orders{db, &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		o.place(r.Context(), r.FormValue("id"))
		o.twice(r.Context(), r.FormValue("id"))
	})
	http.ListenAndServe(":80", nil)
}
