// A field that nobody sets is the empty string: AMQP's default exchange.
package main

import (
	"context"

	"github.com/rabbitmq/amqp091-go"
)

type producer struct {
	ch       *amqp091.Channel
	exchange string
	queue    string
}

func (p *producer) send(ctx context.Context) error {
	return p.ch.PublishWithContext(ctx, p.exchange, p.queue, false, false, amqp091.Publishing{}) // want publish "rabbitmq texts" kind "queue"
}

func main() {
	conn, _ := amqp091.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	p := &producer{ch: ch, queue: "texts"}
	_ = p.send(context.Background())
}
