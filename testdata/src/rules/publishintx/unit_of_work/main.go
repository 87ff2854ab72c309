// Begin and Commit are methods of the project's own; the publish is in a loop.
package main

import (
	"database/sql"
	"net/http"

	"github.com/nats-io/nats.go"
)

type unit struct {
	db *sql.DB
	tx *sql.Tx
}

func (u *unit) Begin() (err error) { u.tx, err = u.db.Begin(); return err }
func (u *unit) Commit() error      { return u.tx.Commit() }

type app struct {
	db *sql.DB
	nc *nats.Conn
}

func (a *app) close(ids []string) error {
	u := &unit{db: a.db}
	if err := u.Begin(); err != nil {
		return err
	}
	for _, id := range ids {
		u.tx.Exec("UPDATE accounts SET closed = true WHERE id = $1", id)
		if err := a.nc.Publish("accounts.closed", []byte(id)); err != nil { // want finding "publishintx" says "accounts.closed"
			u.tx.Rollback()
			return err
		}
	}
	return u.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	a := &app{db, nc}
	http.HandleFunc("POST /close", func(w http.ResponseWriter, r *http.Request) { a.close(r.URL.Query()["id"]) })
	http.ListenAndServe(":80", nil)
}
