// Watermill over Google Cloud Pub/Sub, v1 and v2: the subscription's name is the group.
package main

import (
	"context"
	"log"

	"github.com/ThreeDotsLabs/watermill"
	v1 "github.com/ThreeDotsLabs/watermill-googlecloud/pkg/googlecloud"
	"github.com/ThreeDotsLabs/watermill-googlecloud/v2/pkg/googlecloud"
	"github.com/ThreeDotsLabs/watermill/message"
)

type reports struct{ topic string }

func main() {
	logger := watermill.NewStdLogger(false, false)
	sub, err := googlecloud.NewSubscriber(googlecloud.SubscriberConfig{
		GenerateSubscriptionName: googlecloud.TopicSubscriptionNameWithSuffix("-archive"),
		ProjectID:                "acme",
	}, logger)
	if err != nil {
		log.Fatal(err)
	}
	messages, err := sub.Subscribe(context.Background(), "reports") // want subscribe "gcp-pubsub reports" group "reports-archive"
	if err != nil {
		log.Fatal(err)
	}
	pub, err := googlecloud.NewPublisher(googlecloud.PublisherConfig{ProjectID: "acme"}, logger)
	if err != nil {
		log.Fatal(err)
	}
	r := reports{topic: "archived"}
	for range messages {
		_ = pub.Publish(r.topic, message.NewMessage(watermill.NewUUID(), nil)) // want publish "gcp-pubsub archived"
	}

	old, err := v1.NewPublisher(v1.PublisherConfig{ProjectID: "acme"}, logger)
	if err != nil {
		log.Fatal(err)
	}
	_ = old.Publish("legacy-reports", message.NewMessage(watermill.NewUUID(), nil)) // want publish "gcp-pubsub legacy-reports"
	oldSub, err := v1.NewSubscriber(v1.SubscriberConfig{ProjectID: "acme"}, logger)
	if err != nil {
		log.Fatal(err)
	}
	router := message.NewDefaultRouter(logger)
	router.AddConsumerHandler("legacy", "legacy-orders", oldSub, onLegacy) // want subscribe "gcp-pubsub legacy-orders" group "legacy-orders" handler "onLegacy"
	_, _ = oldSub.Subscribe(context.Background(), "legacy-users")          // want subscribe "gcp-pubsub legacy-users" group "legacy-users"
	_ = router.Run(context.Background())
}

func onLegacy(msg *message.Message) error { return nil }
