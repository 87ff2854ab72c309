// wagslane/go-rabbitmq: consumers whose options bind the queue, with one exchange, with two, and with none.
package main

import (
	"log"

	rabbitmq "github.com/wagslane/go-rabbitmq"
)

const queue = "my_queue"

type worker struct{ seen int }

func (w *worker) handle(d rabbitmq.Delivery) rabbitmq.Action {
	w.seen++
	if len(d.Body) == 0 {
		return rabbitmq.NackDiscard
	}
	return rabbitmq.Ack
}

func main() {
	conn, err := rabbitmq.NewConn("amqp://guest:guest@localhost")
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	// want bind "rabbitmq events -> my_queue" key "user.created"
	// want bind "rabbitmq events -> my_queue" key "user.gone"
	consumer, err := rabbitmq.NewConsumer(
		conn,
		queue,
		rabbitmq.WithConsumerOptionsRoutingKey("user.created"),
		rabbitmq.WithConsumerOptionsRoutingKey("user.gone"),
		rabbitmq.WithConsumerOptionsExchangeName("events"),
		rabbitmq.WithConsumerOptionsExchangeDeclare,
		rabbitmq.WithConsumerOptionsConcurrency(2),
	)
	if err != nil {
		log.Fatal(err)
	}
	w := &worker{}
	go func() {
		if err := consumer.Run(w.handle); err != nil { // want subscribe "rabbitmq my_queue" kind "queue" handler "worker.handle"
			log.Print(err)
		}
	}()

	// want bind "rabbitmq billing -> mixed" key "invoice.*"
	// want bind "rabbitmq refunds -> mixed" key "#"
	both, err := rabbitmq.NewConsumer(
		conn,
		"mixed",
		rabbitmq.WithConsumerOptionsExchangeOptions(rabbitmq.ExchangeOptions{
			Name:     "billing",
			Kind:     "topic",
			Bindings: []rabbitmq.Binding{{RoutingKey: "invoice.*", BindingOptions: rabbitmq.BindingOptions{Declare: true}}},
		}),
		rabbitmq.WithConsumerOptionsExchangeOptions(rabbitmq.ExchangeOptions{
			Name:     "refunds",
			Bindings: []rabbitmq.Binding{{RoutingKey: "#", BindingOptions: rabbitmq.BindingOptions{Declare: true}}},
		}),
	)
	if err != nil {
		log.Fatal(err)
	}
	defer both.Close()
	go both.Run(func(d rabbitmq.Delivery) rabbitmq.Action { // want subscribe "rabbitmq mixed" kind "queue"
		log.Printf("%s", d.Body)
		_ = d.Ack(false) // want effect "ack (amqp091-go.Delivery).Ack"
		return rabbitmq.Manual
	})

	// Only a queue: messages come by its name, or by bindings that others made.
	plain, err := rabbitmq.NewConsumer(conn, "thumbnails",
		rabbitmq.WithConsumerOptionsQueueDurable,
		rabbitmq.WithConsumerOptionsConsumerAutoAck(true),
		rabbitmq.WithConsumerOptionsExchangeName("events"),
	)
	if err != nil {
		log.Fatal(err)
	}
	_ = plain.Run(func(rabbitmq.Delivery) rabbitmq.Action { return rabbitmq.Ack }) // want subscribe "rabbitmq thumbnails" kind "queue"
}
