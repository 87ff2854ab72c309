// Watermill's cqrs component: an event bus and a command bus, topics made from the names of types.
package main

import (
	"context"
	"log"
	"strings"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-kafka/v3/pkg/kafka"
	"github.com/ThreeDotsLabs/watermill/components/cqrs"

	"libs/watermill/cqrs/events"
)

func main() {
	logger := watermill.NewStdLogger(false, false)
	pub, err := kafka.NewPublisher(kafka.PublisherConfig{Brokers: []string{"kafka:9092"}, Marshaler: kafka.DefaultMarshaler{}}, logger)
	if err != nil {
		log.Fatal(err)
	}
	marshaler := cqrs.JSONMarshaler{GenerateName: cqrs.StructName}
	eventBus, err := cqrs.NewEventBusWithConfig(pub, cqrs.EventBusConfig{
		GeneratePublishTopic: func(params cqrs.GenerateEventPublishTopicParams) (string, error) {
			return "events." + params.EventName, nil
		},
		OnPublish: func(params cqrs.OnEventSendParams) error {
			params.Message.Metadata.Set("shop", "eu")
			return nil
		},
		Marshaler: marshaler,
		Logger:    logger,
	})
	if err != nil {
		log.Fatal(err)
	}
	commandBus, err := cqrs.NewCommandBusWithConfig(pub, cqrs.CommandBusConfig{
		GeneratePublishTopic: func(params cqrs.CommandBusGeneratePublishTopicParams) (string, error) {
			return strings.ToLower(params.CommandName), nil
		},
		Marshaler: cqrs.JSONMarshaler{}, // names are package and type
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	_ = eventBus.Publish(ctx, &events.OrderPlaced{ID: "1"})       // want publish "kafka events.OrderPlaced"
	_ = eventBus.Publish(ctx, events.OrderPaid{ID: "1"})          // want publish "kafka events.OrderPaid"
	_ = commandBus.Send(ctx, &events.SendMail{To: "a"})           // want publish "kafka events.sendmail"
	_ = commandBus.Send(ctx, &events.CloseAccount{ID: "account"}) // want publish "kafka events.closeaccount"
}
