// The commit is put off to the end of the function.
package main

import (
	"database/sql"
	"net/http"

	amqp "github.com/rabbitmq/amqp091-go"
)

type stock struct {
	db *sql.DB
	ch *amqp.Channel
}

func (s *stock) take(sku string) (err error) {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tx.Rollback()
			return
		}
		err = tx.Commit()
	}()
	if _, err = tx.Exec("UPDATE stock SET n = n - 1 WHERE sku = $1", sku); err != nil {
		return err
	}
	err = s.ch.Publish("stock", "taken", false, false, amqp.Publishing{Body: []byte(sku)}) // want finding "publishintx" says "publishes to stock inside"
	return err
}

func main() {
	db, _ := sql.Open("postgres", "")
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	s := &stock{db, ch}
	http.HandleFunc("POST /take", func(w http.ResponseWriter, r *http.Request) { s.take(r.FormValue("sku")) })
	http.ListenAndServe(":80", nil)
}
