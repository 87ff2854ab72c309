// RabbitMQ: exchanges, bindings with keys, queues that are declared and consumed.
package main

import (
	"context"

	"github.com/rabbitmq/amqp091-go"
)

const exchange = "orders"

func main() {
	conn, err := amqp091.Dial("amqp://localhost")
	if err != nil {
		return
	}
	ch, _ := conn.Channel()
	_ = ch.ExchangeDeclare(exchange, "topic", true, false, false, false, nil)
	q, _ := ch.QueueDeclare("orders.billing", true, false, false, false, nil)
	_ = ch.QueueBind(q.Name, "order.*", exchange, false, nil) // want bind "rabbitmq orders -> orders.billing" key "order.*"
	ctx := context.Background()
	_ = ch.PublishWithContext(ctx, exchange, "order.placed", false, false, amqp091.Publishing{}) // want publish "rabbitmq orders" kind "exchange" key "order.placed"
	msgs, _ := ch.Consume(q.Name, "", false, false, false, false, nil)                           // want subscribe "rabbitmq orders.billing" kind "queue"
	for m := range msgs {
		_ = m.Ack(false)
	}
}
