// Google Pub/Sub v1: the generated client below it, with full resource names.
package main

import (
	"context"
	"fmt"

	pubsub "cloud.google.com/go/pubsub/apiv1"
	"cloud.google.com/go/pubsub/apiv1/pubsubpb"
)

const project = "shop"

func main() {
	ctx := context.Background()
	pub, err := pubsub.NewPublisherClient(ctx)
	if err != nil {
		panic(err)
	}
	sub, err := pubsub.NewSubscriberClient(ctx)
	if err != nil {
		panic(err)
	}
	topic := fmt.Sprintf("projects/%s/topics/%s", project, "invoices")
	// want publish "gcp-pubsub invoices" kind "topic" key "k"
	pub.Publish(ctx, &pubsubpb.PublishRequest{
		Topic:    topic,
		Messages: []*pubsubpb.PubsubMessage{{Data: []byte("x"), OrderingKey: "k"}},
	})
	// want bind "gcp-pubsub invoices -> archive"
	s, err := sub.CreateSubscription(ctx, &pubsubpb.Subscription{Name: "projects/shop/subscriptions/archive", Topic: topic})
	if err != nil {
		panic(err)
	}
	// want subscribe "gcp-pubsub archive" kind "queue"
	res, err := sub.Pull(ctx, &pubsubpb.PullRequest{Subscription: s.GetName(), MaxMessages: 10})
	if err != nil {
		panic(err)
	}
	var ids []string
	for _, m := range res.GetReceivedMessages() {
		ids = append(ids, m.GetAckId())
	}
	sub.Acknowledge(ctx, &pubsubpb.AcknowledgeRequest{Subscription: s.Name, AckIds: ids}) // want effect "ack (*apiv1.SubscriberClient).Acknowledge"
}
