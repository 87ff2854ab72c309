// go-kit over AMQP and NATS: publishers are endpoints, with and without a reply.
package main

import (
	"context"
	"log"
	"time"

	amqptransport "github.com/go-kit/kit/transport/amqp"
	natstransport "github.com/go-kit/kit/transport/nats"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
)

func encode(context.Context, *amqp.Publishing, any) error { return nil }

func decode(context.Context, *amqp.Delivery) (any, error) { return nil, nil }

func reply(context.Context, *nats.Msg) (any, error) { return nil, nil }

func main() {
	ctx := context.Background()
	nc, err := nats.Connect("nats://nats:4222")
	if err != nil {
		log.Fatal(err)
	}
	uppercase := natstransport.NewPublisher(nc, "strings.uppercase", natstransport.EncodeJSONRequest, reply, natstransport.PublisherTimeout(time.Second)).Endpoint() // want call "nats-request -> worker strings.uppercase"
	_, _ = uppercase(ctx, "a")

	conn, err := amqp.Dial("amqp://rabbitmq:5672")
	if err != nil {
		log.Fatal(err)
	}
	ch, err := conn.Channel()
	if err != nil {
		log.Fatal(err)
	}
	replies := amqp.Queue{Name: "replies"}
	direct := amqptransport.NewPublisher(ch, &replies, encode, decode, amqptransport.PublisherBefore(
		amqptransport.SetPublishKey("uppercase"),
		amqptransport.SetPublishDeliveryMode(2),
	)).Endpoint() // want publish "rabbitmq uppercase"
	_, _ = direct(ctx, "a")
	event := amqptransport.NewPublisher(ch, &replies, encode, decode,
		amqptransport.PublisherBefore(amqptransport.SetPublishExchange("strings"), amqptransport.SetPublishKey("strings.seen")),
		amqptransport.PublisherDeliverer(amqptransport.SendAndForgetDeliverer),
	).Endpoint() // want publish "rabbitmq strings" key "strings.seen"
	_, _ = event(ctx, "a")
}
