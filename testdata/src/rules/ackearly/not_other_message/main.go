// The callback acks and then starts something that has nothing to do with the message;
// another acks when it has answered.
package main

import (
	"database/sql"

	"github.com/nats-io/nats.go"
)

type cache struct {
	db *sql.DB
	js nats.JetStreamContext
}

func (c *cache) refresh() { c.db.Exec("REFRESH MATERIALIZED VIEW prices") }

func (c *cache) onChange(msg *nats.Msg) {
	msg.Ack()
	c.refresh()
}

func (c *cache) onAsk(msg *nats.Msg) {
	if _, err := c.js.Publish("prices.answer", msg.Data); err == nil {
		msg.Ack()
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	js, _ := nc.JetStream()
	c := &cache{db, js}
	js.Subscribe("prices.changed", c.onChange, nats.ManualAck())
	js.Subscribe("prices.asked", c.onAsk, nats.ManualAck())
	select {}
}
