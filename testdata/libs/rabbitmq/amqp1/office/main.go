// rabbitmq-amqp-go-client (AMQP 1.0): declared and bound queues, a consumer that settles by hand, and a responder.
package main

import (
	"context"
	"log"

	"github.com/Azure/go-amqp"
	rmq "github.com/rabbitmq/rabbitmq-amqp-go-client/pkg/rabbitmqamqp"
)

func price(ctx context.Context, request *amqp.Message) (*amqp.Message, error) { return request, nil }

func main() {
	ctx := context.Background()
	conn, err := rmq.Dial(ctx, "amqp://localhost:5672", nil)
	if err != nil {
		log.Fatal(err)
	}
	m := conn.Management()
	q, err := m.DeclareQueue(ctx, &rmq.QuorumQueueSpecification{Name: "statistics"})
	if err != nil {
		log.Fatal(err)
	}
	// want bind "rabbitmq visits -> statistics" key "page.*"
	_, err = m.Bind(ctx, &rmq.ExchangeToQueueBindingSpecification{SourceExchange: "visits", DestinationQueue: q.Name(), BindingKey: "page.*"})
	if err != nil {
		log.Fatal(err)
	}
	// want bind "rabbitmq visits -> archive" key "#"
	_, _ = m.Bind(ctx, &rmq.ExchangeToExchangeBindingSpecification{SourceExchange: "visits", DestinationExchange: "archive", BindingKey: "#"})
	_, _ = m.PurgeQueue(ctx, "leftovers")

	// want endpoint "amqp-rpc prices" handler "price"
	responder, err := conn.NewResponder(ctx, rmq.ResponderOptions{RequestQueue: "prices", Handler: price})
	if err != nil {
		log.Fatal(err)
	}
	defer responder.Close(ctx)

	consumer, err := conn.NewConsumer(ctx, q.Name(), nil)
	if err != nil {
		log.Fatal(err)
	}
	for {
		delivery, err := consumer.Receive(ctx) // want subscribe "rabbitmq statistics" kind "queue"
		if err != nil {
			return
		}
		if delivery.Message().Data == nil {
			_ = delivery.Discard(ctx, nil) // want effect "nack (rabbitmqamqp.IDeliveryContext).Discard"
			continue
		}
		_ = delivery.Accept(ctx) // want effect "ack (rabbitmqamqp.IDeliveryContext).Accept"
	}
}
