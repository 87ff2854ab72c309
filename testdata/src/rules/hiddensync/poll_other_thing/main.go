// Published, then something that has nothing to do with the message is waited for.
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

func (o *orders) place(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	if err := o.w.WriteMessages(r.Context(), kafka.Message{Key: []byte(id)}); err != nil {
		return
	}
	o.ready(r.Context())
}

func (o *orders) ready(ctx context.Context) {
	for {
		var n int
		if o.db.QueryRowContext(ctx, "SELECT count(*) FROM migrations").Scan(&n); n > 3 {
			return
		}
		time.Sleep(time.Second)
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	o := &orders{db: db, w: &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", o.place)
	http.ListenAndServe(":80", nil)
}
