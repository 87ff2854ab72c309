// Acked after the handler; unreadable messages are acked and left; a deferred ack; and
// an automatic one where nothing can fail.
package main

import (
	"database/sql"
	"encoding/json"
	"sync"

	amqp "github.com/rabbitmq/amqp091-go"
)

type order struct{ ID string }

type worker struct {
	db   *sql.DB
	mu   sync.Mutex
	seen map[string]int
}

func (w *worker) save(o order) error {
	_, err := w.db.Exec("INSERT INTO orders VALUES ($1)", o.ID)
	return err
}

func (w *worker) consume(msgs <-chan amqp.Delivery) {
	for msg := range msgs {
		var o order
		if err := json.Unmarshal(msg.Body, &o); err != nil {
			msg.Ack(false)
			continue
		}
		if err := w.save(o); err != nil {
			msg.Nack(false, true)
			continue
		}
		msg.Ack(false)
	}
}

func (w *worker) one(msg amqp.Delivery) {
	defer msg.Ack(false)
	w.save(order{string(msg.Body)})
}

func (w *worker) count(msgs <-chan amqp.Delivery) {
	for msg := range msgs {
		w.mu.Lock()
		w.seen[string(msg.Body)]++
		w.mu.Unlock()
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	w := &worker{db: db, seen: map[string]int{}}
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	orders, _ := ch.Consume("orders", "", false, false, false, false, nil)
	go w.consume(orders)
	single, _ := ch.Consume("single", "", false, false, false, false, nil)
	go func() {
		for msg := range single {
			w.one(msg)
		}
	}()
	views, _ := ch.Consume("views", "", true, false, false, false, nil)
	w.count(views)
}
