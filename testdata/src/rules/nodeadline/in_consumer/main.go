// Worse in a consumer: one answer that never comes stops the queue.
package main

import (
	"bytes"
	"log"
	"net/http"

	amqp "github.com/rabbitmq/amqp091-go"
)

func pay(body []byte) error {
	resp, err := http.DefaultClient.Post("http://bank/payouts", "application/json", bytes.NewReader(body)) // want finding "nodeadline" says "POST /payouts of bank without a deadline in the consumer of payouts: one answer that never comes stops the queue"
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	conn, _ := amqp.Dial("amqp://broker")
	ch, _ := conn.Channel()
	msgs, _ := ch.Consume("payouts", "", false, false, false, false, nil)
	for m := range msgs {
		if err := pay(m.Body); err != nil {
			log.Print(err)
			m.Nack(false, true)
			continue
		}
		m.Ack(false)
	}
}
