// Published, then the row that the consumer writes is read until it says done.
package main

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"time"

	"github.com/segmentio/kafka-go"
)

type orders struct {
	db *sql.DB
	w  *kafka.Writer
}

func (o *orders) place(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	if err := o.w.WriteMessages(r.Context(), kafka.Message{Key: []byte(id)}); err != nil {
		return
	}
	if err := o.wait(r.Context(), id); err != nil { // want finding "hiddensync" says "publishes to orders and then polls SELECT status FROM orders WHERE id = .* \\(10 × 200ms = 2s\\)"
		http.Error(w, "late", http.StatusGatewayTimeout)
	}
}

func (o *orders) wait(ctx context.Context, id string) error {
	for i := 0; i < 10; i++ {
		var status string
		if err := o.db.QueryRowContext(ctx, "SELECT status FROM orders WHERE id = $1", id).Scan(&status); err != nil {
			return err
		}
		if status == "done" {
			return nil
		}
		time.Sleep(200 * time.Millisecond)
	}
	return errors.New("late")
}

func main() {
	db, _ := sql.Open("postgres", "")
	o := &orders{db: db, w: &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", o.place)
	http.ListenAndServe(":80", nil)
}
