// Go CDK: topics and subscriptions that the drivers open, with clients of their own.
package main

import (
	"context"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"gocloud.dev/gcp"
	"gocloud.dev/pubsub"
	"gocloud.dev/pubsub/awssnssqs"
	"gocloud.dev/pubsub/azuresb"
	"gocloud.dev/pubsub/gcppubsub"
	"gocloud.dev/pubsub/kafkapubsub"
	"gocloud.dev/pubsub/mempubsub"
)

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	body := &pubsub.Message{Body: []byte("x")}
	topic := awssnssqs.OpenSNSTopic(ctx, awssnssqs.DialSNS(cfg), "arn:aws:sns:us-east-2:123456789012:order-paid", nil)
	topic.Send(ctx, body) // want publish "sns order-paid" kind "topic"
	parcels := awssnssqs.OpenSubscription(ctx, awssnssqs.DialSQS(cfg), "https://sqs.us-east-2.amazonaws.com/123456789012/parcels", nil)
	if msg, err := parcels.Receive(ctx); err == nil { // want subscribe "sqs parcels" kind "queue"
		msg.Ack() // want effect "ack (*pubsub.Message).Ack"
	}

	creds, err := gcp.DefaultCredentials(ctx)
	if err != nil {
		panic(err)
	}
	conn, cleanup, err := gcppubsub.Dial(ctx, creds.TokenSource)
	if err != nil {
		panic(err)
	}
	defer cleanup()
	pub, err := gcppubsub.PublisherClient(ctx, conn)
	if err != nil {
		panic(err)
	}
	audit, err := gcppubsub.OpenTopicByPath(pub, "projects/shop/topics/audit", nil)
	if err != nil {
		panic(err)
	}
	audit.Send(ctx, body)                                            // want publish "gcp-pubsub audit"
	gcppubsub.OpenTopic(pub, "shop", "journal", nil).Send(ctx, body) // want publish "gcp-pubsub journal"

	brokers := []string{os.Getenv("KAFKA_BROKER")}
	clicks, err := kafkapubsub.OpenTopic(brokers, kafkapubsub.MinimalConfig(), "clicks", nil)
	if err != nil {
		panic(err)
	}
	clicks.Send(ctx, body) // want publish "kafka clicks"
	views, err := kafkapubsub.OpenSubscription(brokers, kafkapubsub.MinimalConfig(), "billing", []string{"views", "clicks"}, nil)
	if err != nil {
		panic(err)
	}
	views.Receive(ctx) // want subscribe "kafka views" group "billing" subscribe "kafka clicks" group "billing"

	bus, err := azuresb.NewClientFromConnectionString(os.Getenv("SERVICEBUS_CONNECTION"), nil)
	if err != nil {
		panic(err)
	}
	sender, err := azuresb.NewSender(bus, "refunds", nil)
	if err != nil {
		panic(err)
	}
	refunds, err := azuresb.OpenTopic(ctx, sender, nil)
	if err != nil {
		panic(err)
	}
	refunds.Send(ctx, body) // want publish "azure-servicebus refunds"
	receiver, err := azuresb.NewReceiver(bus, "refunds", "billing", nil)
	if err != nil {
		panic(err)
	}
	back, err := azuresb.OpenSubscription(ctx, bus, receiver, nil)
	if err != nil {
		panic(err)
	}
	msg, err := back.Receive(ctx) // want subscribe "azure-servicebus refunds" group "billing"
	log.Println(msg, err)

	// In memory: it never leaves the process.
	local := mempubsub.NewTopic()
	local.Send(ctx, body)
	mempubsub.NewSubscription(local, 0).Receive(ctx)
}
