// Go CDK: topics are opened by URLs, whose scheme tells the system.
package main

import (
	"context"
	"encoding/json"
	"os"

	"gocloud.dev/pubsub"
	_ "gocloud.dev/pubsub/awssnssqs"
	_ "gocloud.dev/pubsub/azuresb"
	_ "gocloud.dev/pubsub/gcppubsub"
	_ "gocloud.dev/pubsub/kafkapubsub"
	_ "gocloud.dev/pubsub/mempubsub"
	_ "gocloud.dev/pubsub/natspubsub"
	_ "gocloud.dev/pubsub/rabbitpubsub"
)

const paidURL = "awssns:///arn:aws:sns:us-east-2:123456789012:order-paid?region=us-east-2"

type order struct{ ID string }

type publisher struct{ topic *pubsub.Topic }

func open(ctx context.Context, url string) *publisher {
	topic, err := pubsub.OpenTopic(ctx, url)
	if err != nil {
		panic(err)
	}
	return &publisher{topic: topic}
}

func (p *publisher) send(ctx context.Context, o order) error {
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return p.topic.Send(ctx, &pubsub.Message{Body: body, Metadata: map[string]string{"kind": "order"}})
}

func main() {
	ctx := context.Background()
	placed := open(ctx, "kafka://order-placed")
	defer placed.topic.Shutdown(ctx)
	placed.send(ctx, order{ID: "1"}) // want publish "kafka order-placed" kind "topic"
	paid := open(ctx, paidURL)
	paid.send(ctx, order{ID: "1"}) // want publish "sns order-paid" kind "topic"
	for _, url := range []string{"gcppubsub://projects/shop/topics/audit", "nats://orders.archived", "rabbit://labels"} {
		open(ctx, url).send(ctx, order{ID: "1"}) // want publish "gcp-pubsub audit" kind "topic" publish "nats orders.archived" kind "subject" publish "rabbitmq labels" kind "exchange"
	}
	queue, err := pubsub.OpenTopic(ctx, "awssqs://sqs.us-east-2.amazonaws.com/123456789012/parcels?region=us-east-2")
	if err != nil {
		panic(err)
	}
	queue.Send(ctx, &pubsub.Message{Body: []byte("x")}) // want publish "sqs parcels" kind "queue"
	bus, err := pubsub.OpenTopic(ctx, "azuresb://refunds")
	if err != nil {
		panic(err)
	}
	bus.Send(ctx, &pubsub.Message{Body: []byte("x")}) // want publish "azure-servicebus refunds"
	settings, err := pubsub.OpenTopic(ctx, os.Getenv("MAILS_TOPIC_URL"))
	if err != nil {
		panic(err)
	}
	settings.Send(ctx, &pubsub.Message{Body: []byte("x")}) // want publish "gocloud ${MAILS_TOPIC_URL}"

	// In memory: it never leaves the process.
	local := open(ctx, "mem://local")
	local.topic.Send(ctx, &pubsub.Message{Body: []byte("x")})
}
