// Acked as the first thing in the loop over the deliveries.
package main

import (
	"database/sql"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

type worker struct{ db *sql.DB }

func (w *worker) ship(body []byte) error {
	_, err := w.db.Exec("INSERT INTO shipments (order_id) VALUES ($1)", string(body))
	return err
}

func main() {
	db, _ := sql.Open("postgres", "")
	w := &worker{db: db}
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	msgs, _ := ch.Consume("orders", "", false, false, false, false, nil)
	for msg := range msgs {
		msg.Ack(false) // want finding "ackearly" says "acknowledges a message from orders before it is handled: .* acknowledge after it"
		if err := w.ship(msg.Body); err != nil {
			log.Print(err)
		}
	}
}
