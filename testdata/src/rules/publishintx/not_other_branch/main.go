// One branch has a transaction, the other publishes.
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

func (a *app) put(id string, later bool) error {
	if later {
		return a.nc.Publish("orders.queued", []byte(id))
	}
	tx, err := a.db.Begin()
	if err != nil {
		return err
	}
	tx.Exec("INSERT INTO orders VALUES ($1)", id)
	return tx.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	a := &app{db, nc}
	http.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) { a.put(r.FormValue("id"), r.FormValue("later") != "") })
	http.ListenAndServe(":80", nil)
}
