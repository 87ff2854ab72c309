// The broker forgets a message as it delivers it, and the handler writes.
package main

import (
	"database/sql"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

func main() {
	db, _ := sql.Open("postgres", "")
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	msgs, err := ch.Consume("orders", "", true, false, false, false, nil) // want finding "ackearly" says "messages from orders are acknowledged by themselves"
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for d := range msgs {
			if _, err := db.Exec("INSERT INTO orders VALUES ($1)", d.Body); err != nil {
				log.Print(err)
			}
		}
	}()
	select {}
}
