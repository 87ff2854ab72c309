// What is thrown away is another error: of a function that does more than publish, or
// that deals with the publish itself.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"

	"github.com/segmentio/kafka-go"
)

type app struct {
	db *sql.DB
	w  *kafka.Writer
}

func (a *app) place(ctx context.Context, id string) error {
	if _, err := a.db.ExecContext(ctx, "INSERT INTO orders VALUES ($1)", id); err != nil {
		return err
	}
	return a.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)})
}

func (a *app) notify(ctx context.Context, id string) error {
	if err := a.w.WriteMessages(ctx, kafka.Message{Value: []byte(id)}); err != nil {
		log.Print(err)
	}
	return ctx.Err()
}

func main() {
	db, _ := sql.Open("postgres", "")
	a := &app{db, &kafka.Writer{Topic: "orders"}}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.place(r.Context(), r.FormValue("id"))
		a.notify(r.Context(), r.FormValue("id"))
	})
	http.ListenAndServe(":80", nil)
}
