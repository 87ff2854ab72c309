// Google Pub/Sub v2: one pull at a time, with the admin clients alone.
package main

import (
	"context"
	"log"

	pubsub "cloud.google.com/go/pubsub/v2/apiv1"
	"cloud.google.com/go/pubsub/v2/apiv1/pubsubpb"
)

func main() {
	ctx := context.Background()
	topics, err := pubsub.NewTopicAdminClient(ctx)
	if err != nil {
		panic(err)
	}
	subs, err := pubsub.NewSubscriptionAdminClient(ctx)
	if err != nil {
		panic(err)
	}
	// want publish "gcp-pubsub heartbeats" kind "topic"
	topics.Publish(ctx, &pubsubpb.PublishRequest{Topic: "projects/shop/topics/heartbeats", Messages: []*pubsubpb.PubsubMessage{{Data: []byte("x")}}})
	// want subscribe "gcp-pubsub exports" kind "queue"
	res, err := subs.Pull(ctx, &pubsubpb.PullRequest{Subscription: "projects/shop/subscriptions/exports", MaxMessages: 100})
	if err != nil {
		panic(err)
	}
	log.Println(len(res.GetReceivedMessages()))
	topics.ListTopics(ctx, &pubsubpb.ListTopicsRequest{Project: "projects/shop"})
}
