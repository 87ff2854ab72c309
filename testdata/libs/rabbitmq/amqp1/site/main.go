// rabbitmq-amqp-go-client (AMQP 1.0): publishers to an exchange, to a queue, by the message's own address, and requests.
package main

import (
	"context"
	"log"
	"time"

	"github.com/Azure/go-amqp"
	rmq "github.com/rabbitmq/rabbitmq-amqp-go-client/pkg/rabbitmqamqp"
)

const exchange = "visits"

func send(ctx context.Context, conn *rmq.AmqpConnection, target rmq.ITargetAddress, msg *amqp.Message) {
	p, err := conn.NewPublisher(ctx, target, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer p.Close(ctx)
	res, err := p.Publish(ctx, msg)
	if err != nil {
		log.Fatal(err)
	}
	if _, ok := res.Outcome.(*rmq.StateAccepted); !ok {
		log.Print("not accepted")
	}
}

func main() {
	ctx := context.Background()
	env := rmq.NewEnvironment("amqp://guest:guest@localhost:5672/", nil)
	defer env.CloseConnections(ctx)
	conn, err := env.NewConnection(ctx)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = conn.Management().DeclareExchange(ctx, &rmq.TopicExchangeSpecification{Name: exchange})
	page, err := conn.NewPublisher(ctx, &rmq.ExchangeAddress{Exchange: exchange, Key: "page.seen"}, nil)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = page.Publish(ctx, rmq.NewMessage([]byte("/")))                                              // want publish "rabbitmq visits" kind "exchange" key "page.seen"
	_ = page.PublishAsync(ctx, rmq.NewMessage([]byte("/a")), func(r *rmq.PublishResult, err error) {}) // want publish "rabbitmq visits" kind "exchange" key "page.seen"

	send(ctx, conn, &rmq.QueueAddress{Queue: "signups"}, rmq.NewMessage(nil))              // want publish "rabbitmq signups" kind "queue"
	send(ctx, conn, &rmq.ExchangeAddress{Exchange: "errors"}, rmq.NewMessage([]byte("x"))) // want publish "rabbitmq errors" kind "exchange"
	msg, err := rmq.NewMessageWithAddress([]byte("x"), &rmq.QueueAddress{Queue: "cancels"})
	if err != nil {
		log.Fatal(err)
	}
	send(ctx, conn, nil, msg) // want publish "rabbitmq cancels" kind "queue"

	requester, err := conn.NewRequester(ctx, &rmq.RequesterOptions{RequestQueueName: "prices", RequestTimeout: time.Second})
	if err != nil {
		log.Fatal(err)
	}
	answer, err := requester.Publish(ctx, requester.Message([]byte("1"))) // want call "amqp-rpc -> office prices"
	if err != nil {
		log.Fatal(err)
	}
	log.Print(<-answer)
}
