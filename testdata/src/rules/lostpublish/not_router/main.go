// A router publishes what its handler returns: adding the handler sends nothing.
package main

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/message"
)

func handle(msg *message.Message) ([]*message.Message, error) {
	return message.Messages{message.NewMessage(watermill.NewUUID(), msg.Payload)}, nil
}

func main() {
	logger := watermill.NewStdLogger(false, false)
	pub, _ := kafka.NewPublisher(kafka.PublisherConfig{}, logger)
	sub, _ := kafka.NewSubscriber(kafka.SubscriberConfig{}, logger)
	router, _ := message.NewRouter(message.RouterConfig{}, logger)
	router.AddHandler("invoice", "orders", sub, "invoices", pub, handle)
	router.Run(context.Background())
}
