// The caller publishes after a method that is a transaction by itself, and before one.
package main

import (
	"database/sql"
	"net/http"

	"github.com/nats-io/nats.go"
)

type store struct{ db *sql.DB }

func (s *store) save(id string) error {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	tx.Exec("INSERT INTO orders VALUES ($1)", id)
	return tx.Commit()
}

type app struct {
	store *store
	nc    *nats.Conn
}

func (a *app) place(id string) error {
	if err := a.store.save(id); err != nil {
		return err
	}
	if err := a.nc.Publish("orders.placed", []byte(id)); err != nil {
		return err
	}
	return a.store.save(id + "-sent")
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	a := &app{&store{db}, nc}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { a.place(r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}
