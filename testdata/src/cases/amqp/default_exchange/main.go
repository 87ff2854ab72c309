// The default exchange delivers to the queue that the key names; an exchange variable may be empty too.
package main

import (
	"context"

	"github.com/rabbitmq/amqp091-go"
)

type producer struct {
	ch       *amqp091.Channel
	exchange string
}

func (p producer) send(ctx context.Context, key string) error {
	return p.ch.PublishWithContext(ctx, p.exchange, key, false, false, amqp091.Publishing{Body: []byte(key)})
}

func main() {
	conn, _ := amqp091.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	ctx := context.Background()
	_ = ch.PublishWithContext(ctx, "", "emails", false, false, amqp091.Publishing{}) // want publish "rabbitmq emails" kind "queue" key ""
	_ = producer{ch: ch}.send(ctx, "texts")                                          // want publish "rabbitmq texts" kind "queue"
	_ = producer{ch: ch, exchange: "pushes"}.send(ctx, "ios")                        // want publish "rabbitmq pushes" kind "exchange" key "ios"
}
