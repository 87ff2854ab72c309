// Go CDK: NATS and RabbitMQ over connections of the program's own, and a mux of URLs that is handed around.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"gocloud.dev/gcp"
	"gocloud.dev/pubsub"
	"gocloud.dev/pubsub/awssnssqs"
	"gocloud.dev/pubsub/gcppubsub"
	"gocloud.dev/pubsub/natspubsub"
	"gocloud.dev/pubsub/rabbitpubsub"
)

type app struct {
	topic        *pubsub.Topic
	subscription *pubsub.Subscription
}

func (a *app) forward(ctx context.Context) error {
	// want subscribe "nats orders.*" group "relay" bind "nats orders.relayed -> orders.*" subscribe "rabbitmq labels-relay" kind "queue" subscribe "gcp-pubsub relay" kind "queue"
	msg, err := a.subscription.Receive(ctx)
	if err != nil {
		return err
	}
	defer msg.Ack() // want effect "ack (*pubsub.Message).Ack"
	// want publish "rabbitmq labels" kind "exchange" publish "nats orders.relayed" kind "subject" publish "sqs relayed" kind "queue"
	return a.topic.Send(ctx, &pubsub.Message{Body: msg.Body})
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func main() {
	ctx := context.Background()
	nc := must(nats.Connect(os.Getenv("NATS_URL")))
	conn := must(amqp.Dial(os.Getenv("AMQP_URL")))
	cfg := must(config.LoadDefaultConfig(ctx))
	creds := must(gcp.DefaultCredentials(ctx))
	grpc, cleanup, err := gcppubsub.Dial(ctx, creds.TokenSource)
	if err != nil {
		panic(err)
	}
	defer cleanup()
	toLabels := &app{
		topic:        rabbitpubsub.OpenTopic(conn, "labels", nil),
		subscription: must(natspubsub.OpenSubscription(nc, "orders.*", &natspubsub.SubscriptionOptions{Queue: "relay"})),
	}
	toOrders := &app{
		topic:        must(natspubsub.OpenTopic(nc, "orders.relayed", nil)),
		subscription: rabbitpubsub.OpenSubscription(conn, "labels-relay", nil),
	}
	toQueue := &app{
		topic:        awssnssqs.OpenSQSTopic(ctx, awssnssqs.DialSQS(cfg), "https://sqs.us-east-2.amazonaws.com/123456789012/relayed", nil),
		subscription: must(gcppubsub.OpenSubscriptionByPath(must(gcppubsub.SubscriberClient(ctx, grpc)), "projects/shop/subscriptions/relay", nil)),
	}
	for _, a := range []*app{toLabels, toOrders, toQueue} {
		a.forward(ctx)
	}
	mux := pubsub.DefaultURLMux()
	audit := must(mux.OpenTopic(ctx, "gcppubsub://projects/shop/topics/audit"))
	audit.Send(ctx, &pubsub.Message{Body: []byte("x")}) // want publish "gcp-pubsub audit"
	back := must(mux.OpenSubscription(ctx, "gcppubsub://shop/audit-relay"))
	back.Receive(ctx) // want subscribe "gcp-pubsub audit-relay" kind "queue"
}
