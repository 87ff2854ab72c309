// amqp091-go: the service that answers requests.
package main

import (
	"context"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

func serve(ch *amqp.Channel, queue string, answer func([]byte) []byte) {
	q, err := ch.QueueDeclare(queue, false, false, false, false, nil)
	if err != nil {
		log.Fatal(err)
	}
	msgs, err := ch.Consume(q.Name, "", false, false, false, false, nil)
	if err != nil {
		log.Fatal(err)
	}
	for d := range msgs {
		_ = ch.PublishWithContext(context.Background(), "", d.ReplyTo, false, false, amqp.Publishing{
			CorrelationId: d.CorrelationId,
			Body:          answer(d.Body),
		})
		_ = d.Ack(false) // want effect "ack (amqp091-go.Delivery).Ack"
	}
}

func main() {
	conn, err := amqp.Dial("amqp://localhost")
	if err != nil {
		log.Fatal(err)
	}
	ch, err := conn.Channel()
	if err != nil {
		log.Fatal(err)
	}
	go serve(ch, "rates.get", func(b []byte) []byte { return b }) // want subscribe "rabbitmq rates.get" kind "queue"
	serve(ch, "rates.list", func([]byte) []byte { return nil })   // want subscribe "rabbitmq rates.list" kind "queue"
}
