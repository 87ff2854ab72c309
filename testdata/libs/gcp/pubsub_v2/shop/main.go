// Google Pub/Sub v2: publishers by topic id and by full name, the topic made by the admin client.
package main

import (
	"context"
	"encoding/json"
	"os"

	"cloud.google.com/go/pubsub/v2"
	"cloud.google.com/go/pubsub/v2/apiv1/pubsubpb"
)

type order struct{ ID string }

type outbox struct {
	topics map[string]*pubsub.Publisher
}

func (o *outbox) send(ctx context.Context, v order) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	// want publish "gcp-pubsub orders" kind "topic" key "customer"
	_, err = o.topics["orders"].Publish(ctx, &pubsub.Message{Data: data, OrderingKey: "customer"}).Get(ctx) // want effect "flush (*pubsub.PublishResult).Get"
	return err
}

func main() {
	ctx := context.Background()
	client, err := pubsub.NewClient(ctx, pubsub.DetectProjectID)
	if err != nil {
		panic(err)
	}
	defer client.Close()
	o := &outbox{topics: map[string]*pubsub.Publisher{
		"orders": client.Publisher("orders"),
		"audit":  client.Publisher("projects/shared-project/topics/audit"),
	}}
	if err := o.send(ctx, order{ID: "1"}); err != nil {
		panic(err)
	}
	o.topics["audit"].Publish(ctx, &pubsub.Message{Data: []byte("x")}) // want publish "gcp-pubsub audit"

	topic, err := client.TopicAdminClient.CreateTopic(ctx, &pubsubpb.Topic{Name: "projects/shop/topics/refunds"})
	if err != nil {
		panic(err)
	}
	refunds := client.Publisher(topic.GetName())
	defer refunds.Stop()                                     // want effect "flush (*pubsub.Publisher).Stop"
	refunds.Publish(ctx, &pubsub.Message{Data: []byte("x")}) // want publish "gcp-pubsub refunds"

	mails := client.Publisher(os.Getenv("MAILS_TOPIC"))
	mails.Publish(ctx, &pubsub.Message{Data: []byte("x")}) // want publish "gcp-pubsub ${MAILS_TOPIC}"
	mails.Flush()                                          // want effect "flush (*pubsub.Publisher).Flush"
}
