// Google Pub/Sub v2: the admin client makes a subscription, a subscriber receives from it.
package main

import (
	"context"
	"log"

	"cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/pubsub/v2/apiv1/pubsubpb"
)

const subscription = "projects/shop/subscriptions/billing-orders"

func onOrder(ctx context.Context, m *pubsub.Message) {
	log.Printf("%s", m.Data)
	m.Ack() // want effect "ack (*pubsub.Message).Ack"
}

func main() {
	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, "shop")
	if err != nil {
		panic(err)
	}
	// want bind "gcp-pubsub orders -> billing-orders"
	s, err := client.SubscriptionAdminClient.CreateSubscription(ctx, &pubsubpb.Subscription{
		Name:               subscription,
		Topic:              "projects/shop/topics/orders",
		AckDeadlineSeconds: 20,
	})
	if err != nil {
		panic(err)
	}
	sub := client.Subscriber(s.GetName())
	sub.ReceiveSettings.NumGoroutines = 4
	go sub.Receive(ctx, onOrder) // want subscribe "gcp-pubsub billing-orders" kind "queue" handler "onOrder"

	// want subscribe "gcp-pubsub refunds-billing" kind "queue"
	err = client.Subscriber("refunds-billing").Receive(ctx, func(_ context.Context, m *pubsub.Message) { m.Nack() }) // want effect "nack (*pubsub.Message).Nack"
	log.Print(err)
}
