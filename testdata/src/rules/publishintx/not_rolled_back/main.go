// What is told is that the transaction failed, after it was given up.
package main

import (
	"database/sql"
	"net/http"

	"github.com/nats-io/nats.go"
)

type app struct {
	db *sql.DB
	nc *nats.Conn
}

func (a *app) pay(id string) error {
	tx, err := a.db.Begin()
	if err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE orders SET paid = true WHERE id = $1", id); err != nil {
		tx.Rollback()
		a.nc.Publish("payments.failed", []byte(id))
		return err
	}
	return tx.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	a := &app{db, nc}
	http.HandleFunc("POST /pay", func(w http.ResponseWriter, r *http.Request) { a.pay(r.FormValue("id")) })
	http.ListenAndServe(":80", nil)
}
