// The message is kept first, then acked, and worked on from where it is kept.
package main

import (
	"database/sql"

	"github.com/nats-io/nats.go"
)

type inbox struct{ db *sql.DB }

func (i *inbox) keep(msg *nats.Msg) error {
	_, err := i.db.Exec("INSERT INTO inbox VALUES ($1)", msg.Data)
	return err
}

func (i *inbox) apply(body []byte) error {
	_, err := i.db.Exec("UPDATE orders SET paid = true WHERE id = $1", body)
	return err
}

func (i *inbox) onMessage(msg *nats.Msg) {
	if i.keep(msg) != nil {
		return
	}
	msg.Ack()
	i.apply(msg.Data)
}

func main() {
	db, _ := sql.Open("postgres", "")
	i := &inbox{db}
	nc, _ := nats.Connect("nats://broker")
	js, _ := nc.JetStream()
	js.Subscribe("orders.paid", i.onMessage, nats.ManualAck())
	select {}
}
