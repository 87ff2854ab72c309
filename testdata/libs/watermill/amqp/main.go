// Watermill over RabbitMQ: the topic is a queue, an exchange or a routing key, as the configuration says.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-amqp/v3/pkg/amqp"
	"github.com/ThreeDotsLabs/watermill/message"
)

const uri = "amqp://guest:guest@rabbitmq:5672/"

func main() {
	logger := watermill.NewStdLogger(false, false)

	queues := amqp.NewDurableQueueConfig(uri)
	jobs, err := amqp.NewPublisher(queues, logger)
	if err != nil {
		log.Fatal(err)
	}
	_ = jobs.Publish("thumbnails", message.NewMessage(watermill.NewUUID(), nil)) // want publish "rabbitmq thumbnails" kind "queue"
	worker, err := amqp.NewSubscriber(queues, logger)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = worker.Subscribe(context.Background(), "thumbnails") // want subscribe "rabbitmq thumbnails" kind "queue"

	fanout := amqp.NewDurablePubSubConfig(uri, amqp.GenerateQueueNameTopicNameWithSuffix("search"))
	events, err := amqp.NewPublisher(fanout, logger)
	if err != nil {
		log.Fatal(err)
	}
	_ = events.Publish("user-registered", message.NewMessage(watermill.NewUUID(), nil)) // want publish "rabbitmq user-registered" kind "exchange"
	index, err := amqp.NewSubscriber(fanout, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	// want subscribe "rabbitmq user-registered" kind "exchange" group "user-registered_search" handler "onRegistered"
	router.AddConsumerHandler("index", "user-registered", index, onRegistered)
	_, _ = index.Subscribe(context.Background(), "user-deleted") // want subscribe "rabbitmq user-deleted" kind "exchange" group "user-deleted_search"

	news, err := amqp.NewPublisher(amqp.NewDurableTopicConfig(uri, "news", "news-eu"), logger)
	if err != nil {
		log.Fatal(err)
	}
	_ = news.Publish("eu.sport", message.NewMessage(watermill.NewUUID(), nil)) // want publish "rabbitmq news" kind "exchange" key "eu.sport"
	reader, err := amqp.NewSubscriber(amqp.NewDurableTopicConfig(uri, "news", "news-eu"), logger)
	if err != nil {
		log.Fatal(err)
	}
	_, _ = reader.Subscribe(context.Background(), "eu.*") // want subscribe "rabbitmq news-eu" kind "queue"
	_ = router.Run(context.Background())
}

func onRegistered(msg *message.Message) error { return nil }
