// The other binary of the case: RabbitMQ.
package main

import (
	"context"

	"github.com/rabbitmq/amqp091-go"

	"fixtures/cases/iface/two_implementations_two_services/shared"
)

type rabbitSink struct{ ch *amqp091.Channel }

func (r rabbitSink) Put(ctx context.Context, name string) error {
	return r.ch.PublishWithContext(ctx, name, "", false, false, amqp091.Publishing{}) // want publish "rabbitmq ledger-audit" kind "exchange" service "ledger"
}

func main() {
	conn, _ := amqp091.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	shared.Record(context.Background(), rabbitSink{ch}, "ledger-audit")
}
