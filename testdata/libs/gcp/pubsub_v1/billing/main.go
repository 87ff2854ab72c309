// Google Pub/Sub v1: a subscription is made for a topic and received from; another one is only looked up.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"cloud.google.com/go/pubsub"
)

type biller struct{ client *pubsub.Client }

func (b *biller) onOrder(ctx context.Context, m *pubsub.Message) {
	log.Printf("%s", m.Data)
	m.Ack() // want effect "ack (*pubsub.Message).Ack"
}

func (b *biller) subscription(ctx context.Context, topic *pubsub.Topic, name string) (*pubsub.Subscription, error) {
	sub := b.client.Subscription(name)
	ok, err := sub.Exists(ctx)
	if err != nil || ok {
		return sub, err
	}
	// want bind "gcp-pubsub orders -> billing-orders" key "attributes.type = \"placed\""
	return b.client.CreateSubscription(ctx, name, pubsub.SubscriptionConfig{
		Topic:       topic,
		AckDeadline: 20 * time.Second,
		Filter:      `attributes.type = "placed"`,
	})
}

func main() {
	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, "shop")
	if err != nil {
		panic(err)
	}
	b := &biller{client: client}
	sub, err := b.subscription(ctx, client.Topic("orders"), "billing-orders")
	if err != nil {
		panic(err)
	}
	sub.ReceiveSettings.MaxOutstandingMessages = 10
	go sub.Receive(ctx, b.onOrder) // want subscribe "gcp-pubsub billing-orders" kind "queue" handler "biller.onOrder"

	refunds := client.SubscriptionInProject(os.Getenv("REFUNDS_SUBSCRIPTION"), "shared-project")
	// want subscribe "gcp-pubsub ${REFUNDS_SUBSCRIPTION}"
	err = refunds.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		if m.DeliveryAttempt != nil && *m.DeliveryAttempt > 5 {
			m.Nack() // want effect "nack (*pubsub.Message).Nack"
			return
		}
		m.Ack() // want effect "ack (*pubsub.Message).Ack"
	})
	log.Print(err)
}
