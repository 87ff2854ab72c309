// A fan-out exchange with one queue for each service; a helper declares and binds.
package main

import (
	"context"

	"fixtures/cases/amqp/fanout_two_services/rabbit"

	"github.com/rabbitmq/amqp091-go"
)

func main() {
	ch := rabbit.Open()
	_ = ch.ExchangeDeclare(rabbit.Exchange, "fanout", true, false, false, false, nil)
	_ = ch.PublishWithContext(context.Background(), rabbit.Exchange, "", false, false, amqp091.Publishing{}) // want publish "rabbitmq news" kind "exchange"
}
