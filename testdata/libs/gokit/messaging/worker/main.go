// go-kit over AMQP and NATS: subscribers run endpoints.
package main

import (
	"context"
	"log"

	"github.com/go-kit/kit/endpoint"
	amqptransport "github.com/go-kit/kit/transport/amqp"
	natstransport "github.com/go-kit/kit/transport/nats"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
)

type uppercaser struct{}

func (uppercaser) Uppercase(_ context.Context, s any) (any, error) { return s, nil }

func makeUppercaseEndpoint(svc uppercaser) endpoint.Endpoint {
	return func(ctx context.Context, req any) (any, error) { return svc.Uppercase(ctx, req) }
}

func decodeDelivery(_ context.Context, d *amqp.Delivery) (any, error) { return string(d.Body), nil }

func decodeMsg(_ context.Context, m *nats.Msg) (any, error) { return string(m.Data), nil }

func main() {
	nc, err := nats.Connect("nats://nats:4222")
	if err != nil {
		log.Fatal(err)
	}
	ep := makeUppercaseEndpoint(uppercaser{})
	s := natstransport.NewSubscriber(ep, decodeMsg, natstransport.EncodeJSONResponse)
	// miss subscribe "nats strings.uppercase" handler "uppercaser.Uppercase" because the closure around it is taken for the handler
	_, err = nc.QueueSubscribe("strings.uppercase", "workers", s.ServeMsg(nc)) // want subscribe "nats strings.uppercase" group "workers"
	if err != nil {
		log.Fatal(err)
	}

	conn, err := amqp.Dial("amqp://rabbitmq:5672")
	if err != nil {
		log.Fatal(err)
	}
	ch, err := conn.Channel()
	if err != nil {
		log.Fatal(err)
	}
	deliveries, err := ch.Consume("uppercase", "", false, false, false, false, nil) // want subscribe "rabbitmq uppercase"
	if err != nil {
		log.Fatal(err)
	}
	handle := amqptransport.NewSubscriber(ep, decodeDelivery, amqptransport.EncodeJSONResponse,
		amqptransport.SubscriberAfter(amqptransport.SetAckAfterEndpoint(false))).ServeDelivery(ch)
	for d := range deliveries {
		handle(&d)
	}
}
