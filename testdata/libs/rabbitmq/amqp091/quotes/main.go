// amqp091-go: request and reply; the caller waits for the answer on a queue of its own.
package main

import (
	"context"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

func ask(ctx context.Context, ch *amqp.Channel, pair string) ([]byte, error) {
	q, err := ch.QueueDeclare("", false, false, true, false, nil)
	if err != nil {
		return nil, err
	}
	answers, err := ch.Consume(q.Name, "", true, false, false, false, nil) // origin: the broker names the queue // want effect "ack (*amqp091-go.Channel).Consume"
	if err != nil {
		return nil, err
	}
	// want call "amqp-rpc -> rates rates.get"
	err = ch.PublishWithContext(ctx, "", "rates.get", false, false, amqp.Publishing{
		CorrelationId: pair,
		ReplyTo:       q.Name,
		Body:          []byte(pair),
	})
	if err != nil {
		return nil, err
	}
	for d := range answers {
		if d.CorrelationId == pair {
			return d.Body, nil
		}
	}
	return nil, ctx.Err()
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
	rate, err := ask(context.Background(), ch, "EURUSD")
	log.Print(string(rate), err)

	direct, err := ch.Consume("amq.rabbitmq.reply-to", "", true, false, false, false, nil) // want effect "ack (*amqp091-go.Channel).Consume"
	if err != nil {
		log.Fatal(err)
	}
	// want call "amqp-rpc -> rates rates.list"
	_ = ch.PublishWithContext(context.Background(), "", "rates.list", false, false, amqp.Publishing{ReplyTo: "amq.rabbitmq.reply-to"})
	log.Print((<-direct).Body)
}
