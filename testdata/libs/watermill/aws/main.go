// Watermill over Amazon SNS and SQS: topics and queues by name, the queue of a topic's subscription.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill-aws/sns"
	"github.com/ThreeDotsLabs/watermill-aws/sqs"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/aws/aws-sdk-go-v2/config"
)

func main() {
	ctx := context.Background()
	logger := watermill.NewStdLogger(false, false)
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		log.Fatal(err)
	}
	topics, err := sns.NewGenerateArnTopicResolver("000000000000", "us-east-1")
	if err != nil {
		log.Fatal(err)
	}
	pub, err := sns.NewPublisher(sns.PublisherConfig{AWSConfig: cfg, TopicResolver: topics}, logger)
	if err != nil {
		log.Fatal(err)
	}
	sub, err := sns.NewSubscriber(sns.SubscriberConfig{
		AWSConfig:            cfg,
		TopicResolver:        topics,
		GenerateSqsQueueName: func(ctx context.Context, arn sns.TopicArn) (string, error) { return "stock-of-sales", nil },
	}, sqs.SubscriberConfig{AWSConfig: cfg}, logger)
	if err != nil {
		log.Fatal(err)
	}
	_ = pub.Publish("sales", message.NewMessage(watermill.NewUUID(), nil)) // want publish "sns sales" kind "topic"
	router := message.NewDefaultRouter(logger)
	router.AddConsumerHandler("stock", "sales", sub, onSale) // want subscribe "sns sales" handler "onSale"

	queue, err := sqs.NewPublisher(sqs.PublisherConfig{AWSConfig: cfg}, logger)
	if err != nil {
		log.Fatal(err)
	}
	work, err := sqs.NewSubscriber(sqs.SubscriberConfig{AWSConfig: cfg}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router.AddHandler("resize", "uploads", work, "resized", queue, resize) // want subscribe "sqs uploads" kind "queue" handler "resize" publish "sqs resized"
	_, _ = work.Subscribe(ctx, "deletions")                                // want subscribe "sqs deletions"
	_ = router.Run(ctx)
}

func onSale(msg *message.Message) error { return nil }

func resize(msg *message.Message) ([]*message.Message, error) { return nil, nil }
