// Watermill's cqrs component: events that tell their own name, a handler type of the program's own, the old constructors.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-redisstream/pkg/redisstream"
	"github.com/ThreeDotsLabs/watermill/components/cqrs"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/redis/go-redis/v9"
)

type doorOpened struct{ Door int }

func (doorOpened) Name() string { return "door.opened" }

type doorClosed struct{ Door int }

func (doorClosed) Name() string { return "door.closed" }

type openedHandler struct{ seen int }

func (h *openedHandler) HandlerName() string { return "openedHandler" }

func (h *openedHandler) NewEvent() any { return &doorOpened{} }

func (h *openedHandler) Handle(ctx context.Context, event any) error {
	h.seen++
	return nil
}

func main() {
	logger := watermill.NewStdLogger(false, false)
	client := redis.NewClient(&redis.Options{Addr: "redis:6379"})
	pub, err := redisstream.NewPublisher(redisstream.PublisherConfig{Client: client}, logger)
	if err != nil {
		log.Fatal(err)
	}
	marshaler := cqrs.JSONMarshaler{GenerateName: cqrs.NamedStruct(cqrs.StructName)}
	bus, err := cqrs.NewEventBus(pub, func(name string) string { return name }, marshaler)
	if err != nil {
		log.Fatal(err)
	}
	_ = bus.Publish(context.Background(), doorOpened{Door: 1}) // want publish "redis-stream door.opened"
	_ = bus.Publish(context.Background(), doorClosed{Door: 1}) // want publish "redis-stream door.closed"

	router := message.NewDefaultRouter(logger)
	ep, err := cqrs.NewEventProcessorWithConfig(router, cqrs.EventProcessorConfig{
		GenerateSubscribeTopic: func(params cqrs.EventProcessorGenerateSubscribeTopicParams) (string, error) {
			return params.EventName, nil
		},
		SubscriberConstructor: func(params cqrs.EventProcessorSubscriberConstructorParams) (message.Subscriber, error) {
			return redisstream.NewSubscriber(redisstream.SubscriberConfig{Client: client, ConsumerGroup: "doors"}, logger)
		},
		Marshaler: marshaler,
	})
	if err != nil {
		log.Fatal(err)
	}
	_ = ep.AddHandlers(&openedHandler{}) // want subscribe "redis-stream door.opened" group "doors" handler "openedHandler.Handle"
	_ = router.Run(context.Background())
}
