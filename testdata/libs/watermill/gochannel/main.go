// Watermill's Go channel stays inside the process: it is no channel of the system.
package main

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-redisstream/pkg/redisstream"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"
	"github.com/redis/go-redis/v9"
)

func main() {
	logger := watermill.NopLogger{}
	local := gochannel.NewGoChannel(gochannel.Config{OutputChannelBuffer: 8}, logger)
	_ = local.Publish("inside", message.NewMessage(watermill.NewUUID(), nil))
	_, _ = local.Subscribe(context.Background(), "inside")

	pub, err := redisstream.NewPublisher(redisstream.PublisherConfig{Client: redis.NewClient(&redis.Options{})}, logger)
	if err != nil {
		return
	}
	router := message.NewDefaultRouter(logger)
	router.AddHandler("out", "inside", local, "outside", pub, forward) // want publish "redis-stream outside"
	router.AddConsumerHandler("in", "inside", local, func(msg *message.Message) error { return nil })
	_ = router.Run(context.Background())
}

func forward(msg *message.Message) ([]*message.Message, error) { return nil, nil }
