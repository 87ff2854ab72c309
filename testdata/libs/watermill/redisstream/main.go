// Watermill over Redis streams: a consumer group and the fan-out mode without one.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-redisstream/pkg/redisstream"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/redis/go-redis/v9"
)

func main() {
	logger := watermill.NewStdLogger(false, false)
	client := redis.NewClient(&redis.Options{Addr: "redis:6379"})
	client.Set(context.Background(), "started", "yes", 0) // a cache is no channel // want effect "write (go-redis.cmdable).Set"
	pub, err := redisstream.NewPublisher(redisstream.PublisherConfig{Client: client}, logger)
	if err != nil {
		log.Fatal(err)
	}
	sub, err := redisstream.NewSubscriber(redisstream.SubscriberConfig{Client: client, ConsumerGroup: "feed"}, logger)
	if err != nil {
		log.Fatal(err)
	}
	everyone, err := redisstream.NewSubscriber(redisstream.SubscriberConfig{Client: client}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	router.AddHandler("feed", "posts", sub, "feeds", pub, post)         // want subscribe "redis-stream posts" kind "stream" group "feed" handler "post" publish "redis-stream feeds"
	router.AddConsumerHandler("cache", "invalidations", everyone, drop) // want subscribe "redis-stream invalidations" group "" handler "drop"
	_ = router.Run(context.Background())
}

func post(msg *message.Message) ([]*message.Message, error) { return nil, nil }

func drop(msg *message.Message) error { return nil }
