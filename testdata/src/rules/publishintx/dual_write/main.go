// With the option, also what is sent right after the commit.
// with dualwrite=on
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

func (a *app) place(id string) error {
	tx, err := a.db.Begin()
	if err != nil {
		return err
	}
	tx.Exec("INSERT INTO orders VALUES ($1)", id)
	if err := tx.Commit(); err != nil {
		return err
	}
	// vet misses it: the option is a flag there
	return a.nc.Publish("orders.placed", []byte(id)) // want finding "publishintx" says "publishes to orders.placed after the commit of a database transaction: a crash in between"
}

func (a *app) ask(id string) error { return a.nc.Publish("orders.asked", []byte(id)) }

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	a := &app{db, nc}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		a.place(r.FormValue("id"))
		a.ask(r.FormValue("id"))
	})
	http.ListenAndServe(":80", nil)
}
