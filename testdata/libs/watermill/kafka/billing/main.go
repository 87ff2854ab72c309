// Watermill over Kafka: a router with consumer and publishing handlers, and a plain subscription.
package main

import (
	"context"
	"log"
	"time"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/message/router/middleware"
	"github.com/ThreeDotsLabs/watermill/message/router/plugin"
)

type billing struct{ charged int }

func (b *billing) charge(msg *message.Message) ([]*message.Message, error) {
	b.charged++
	return message.Messages{message.NewMessage(watermill.NewUUID(), msg.Payload)}, nil
}

func (b *billing) refund(msg *message.Message) error { return nil }

func main() {
	logger := watermill.NewStdLogger(false, false)
	pub, err := kafka.NewPublisher(kafka.PublisherConfig{Brokers: []string{"kafka:9092"}, Marshaler: kafka.DefaultMarshaler{}}, logger)
	if err != nil {
		log.Fatal(err)
	}
	sub := subscriber("billing", logger)

	router, err := message.NewRouter(message.RouterConfig{CloseTimeout: time.Second}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router.AddPlugin(plugin.SignalsHandler)
	poison, err := middleware.PoisonQueue(pub, "billing.poison") // want publish "kafka billing.poison"
	if err != nil {
		log.Fatal(err)
	}
	router.AddMiddleware(middleware.Recoverer, poison)

	b := &billing{}
	router.AddHandler("charge", "orders.placed", sub, "billing.charged", pub, b.charge) // want subscribe "kafka orders.placed" group "billing" handler "billing.charge" publish "kafka billing.charged"
	router.AddConsumerHandler("refund", "orders.canceled", sub, b.refund)               // want subscribe "kafka orders.canceled" group "billing" handler "billing.refund"
	router.AddNoPublisherHandler("ledger", "billing.charged", sub, ledger)              // want subscribe "kafka billing.charged" group "billing" handler "ledger"
	go audit(subscriber("audit", logger))
	if err := router.Run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func subscriber(group string, logger watermill.LoggerAdapter) message.Subscriber {
	sub, err := kafka.NewSubscriber(kafka.SubscriberConfig{
		Brokers:       []string{"kafka:9092"},
		Unmarshaler:   kafka.DefaultMarshaler{},
		ConsumerGroup: group,
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	return sub
}

func ledger(msg *message.Message) error { return nil }

func audit(sub message.Subscriber) {
	messages, err := sub.Subscribe(context.Background(), "orders.audit") // want subscribe "kafka orders.audit" group "audit"
	if err != nil {
		log.Fatal(err)
	}
	for msg := range messages {
		log.Println(msg.UUID)
		msg.Ack() // want effect "ack (*message.Message).Ack"
	}
}
