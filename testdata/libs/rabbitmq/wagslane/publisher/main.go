// wagslane/go-rabbitmq: a publisher with several routing keys, options and the default exchange.
package main

import (
	"context"
	"log"

	rabbitmq "github.com/wagslane/go-rabbitmq"
)

type events struct {
	pub      *rabbitmq.Publisher
	exchange string
}

func (e *events) send(ctx context.Context, data []byte, keys ...string) error {
	return e.pub.PublishWithContext(ctx, data, keys, rabbitmq.WithPublishOptionsExchange(e.exchange), rabbitmq.WithPublishOptionsMandatory)
}

func main() {
	conn, err := rabbitmq.NewConn("amqp://guest:guest@localhost", rabbitmq.WithConnectionOptionsLogging)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	publisher, err := rabbitmq.NewPublisher(
		conn,
		rabbitmq.WithPublisherOptionsLogging,
		rabbitmq.WithPublisherOptionsExchangeName("events"),
		rabbitmq.WithPublisherOptionsExchangeDeclare,
	)
	if err != nil {
		log.Fatal(err)
	}
	defer publisher.Close()
	publisher.NotifyReturn(func(r rabbitmq.Return) { log.Printf("returned: %s", r.Body) })

	// want publish "rabbitmq events" kind "exchange" key "user.created" publish "rabbitmq events" kind "exchange" key "user.seen"
	err = publisher.Publish(
		[]byte("hello, world"),
		[]string{"user.created", "user.seen"},
		rabbitmq.WithPublishOptionsContentType("application/json"),
		rabbitmq.WithPublishOptionsPersistentDelivery,
		rabbitmq.WithPublishOptionsExchange("events"),
	)
	if err != nil {
		log.Println(err)
	}
	// The exchange of the publisher is only declared: without an option the message goes to the queues of these names.
	// want publish "rabbitmq thumbnails" kind "queue" publish "rabbitmq previews" kind "queue"
	_ = publisher.Publish([]byte("x"), []string{"thumbnails", "previews"})

	ctx := context.Background()
	e := &events{pub: publisher, exchange: "billing"}
	_ = e.send(ctx, nil, "invoice.paid") // want publish "rabbitmq billing" kind "exchange" key "invoice.paid"
	_ = e.send(ctx, nil, "invoice.lost") // want publish "rabbitmq billing" kind "exchange" key "invoice.lost"

	// want publish "rabbitmq events" kind "exchange" key "user.gone"
	confirms, err := publisher.PublishWithDeferredConfirmWithContext(ctx, nil, []string{"user.gone"}, rabbitmq.WithPublishOptionsExchange("events"))
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range confirms {
		_, _ = c.WaitContext(ctx)
	}
}
