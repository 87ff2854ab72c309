// Google Pub/Sub v1: topics that are looked up, made or shared, published to with ordering keys.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"cloud.google.com/go/pubsub"
)

const topicOrders = "orders"

type order struct{ ID, Customer string }

type publisher struct {
	orders *pubsub.Topic
	audit  *pubsub.Topic
}

func newPublisher(client *pubsub.Client) *publisher {
	t := client.Topic(topicOrders)
	t.EnableMessageOrdering = true
	return &publisher{orders: t, audit: client.TopicInProject("audit", "shared-project")}
}

func (p *publisher) place(ctx context.Context, o order) error {
	data, err := json.Marshal(o)
	if err != nil {
		return err
	}
	// want publish "gcp-pubsub orders" kind "topic" key "customer"
	res := p.orders.Publish(ctx, &pubsub.Message{Data: data, OrderingKey: "customer", Attributes: map[string]string{"type": "placed"}})
	if _, err := res.Get(ctx); err != nil { // want effect "flush (*pubsub.PublishResult).Get"
		p.orders.ResumePublish("customer")
		return err
	}
	p.audit.Publish(ctx, &pubsub.Message{Data: data}) // want publish "gcp-pubsub audit"
	return nil
}

func main() {
	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, os.Getenv("GOOGLE_CLOUD_PROJECT"))
	if err != nil {
		panic(err)
	}
	defer client.Close()
	p := newPublisher(client)
	defer p.orders.Stop() // want effect "flush (*pubsub.Topic).Stop"
	if err := p.place(ctx, order{ID: "1"}); err != nil {
		panic(err)
	}
	made, err := client.CreateTopic(ctx, "refunds")
	if err != nil {
		panic(err)
	}
	made.Publish(ctx, &pubsub.Message{Data: []byte("x")}) // want publish "gcp-pubsub refunds"
	for _, name := range []string{"mails", "texts"} {
		t := client.Topic(fmt.Sprintf("%s-%s", os.Getenv("STAGE"), name))
		t.Publish(ctx, &pubsub.Message{Data: []byte("x")}) // want publish "gcp-pubsub ${STAGE}-mails" publish "gcp-pubsub ${STAGE}-texts"
	}
	// Asking, deleting and flushing publish nothing.
	if ok, _ := made.Exists(ctx); ok {
		made.Flush() // want effect "flush (*pubsub.Topic).Flush"
		made.Delete(ctx)
	}
}
