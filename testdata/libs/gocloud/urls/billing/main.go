// Go CDK: subscriptions are opened by URLs: a group of Kafka, a subscription, a queue.
package main

import (
	"context"
	"log"
	"os"

	"gocloud.dev/pubsub"
	_ "gocloud.dev/pubsub/awssnssqs"
	_ "gocloud.dev/pubsub/azuresb"
	_ "gocloud.dev/pubsub/gcppubsub"
	_ "gocloud.dev/pubsub/kafkapubsub"
	_ "gocloud.dev/pubsub/natspubsub"
	_ "gocloud.dev/pubsub/rabbitpubsub"
)

func consume(ctx context.Context, url string, handle func(*pubsub.Message) error) {
	sub, err := pubsub.OpenSubscription(ctx, url)
	if err != nil {
		panic(err)
	}
	defer sub.Shutdown(ctx)
	for {
		msg, err := sub.Receive(ctx)
		if err != nil {
			return
		}
		if err := handle(msg); err != nil && msg.Nackable() {
			msg.Nack() // want effect "nack (*pubsub.Message).Nack"
			continue
		}
		msg.Ack() // want effect "ack (*pubsub.Message).Ack"
	}
}

func onOrder(m *pubsub.Message) error  { log.Println(string(m.Body)); return nil }
func onRefund(m *pubsub.Message) error { log.Println(m.LoggableID); return nil }
func onLabel(m *pubsub.Message) error  { log.Println(len(m.Body)); return nil }

func main() {
	ctx := context.Background()
	go consume(ctx, "kafka://billing?topic=order-placed&topic=order-paid", onOrder)                        // want subscribe "kafka order-placed" group "billing" handler "onOrder" // miss subscribe "kafka order-paid" group "billing" because a URL gives one name
	go consume(ctx, "gcppubsub://projects/shop/subscriptions/billing-audit", onOrder)                      // want subscribe "gcp-pubsub billing-audit" kind "queue"
	go consume(ctx, "awssqs://sqs.us-east-2.amazonaws.com/123456789012/parcels?region=us-east-2", onLabel) // want subscribe "sqs parcels" kind "queue" handler "onLabel"
	go consume(ctx, "azuresb://refunds?subscription=billing", onRefund)                                    // want subscribe "azure-servicebus refunds" group "billing" handler "onRefund"
	go consume(ctx, "nats://orders.*?queue=billing", onOrder)                                              // want subscribe "nats orders.*" group "billing" bind "nats orders.archived -> orders.*"
	go consume(ctx, "rabbit://labels-billing", onLabel)                                                    // want subscribe "rabbitmq labels-billing" kind "queue"
	consume(ctx, os.Getenv("REFUNDS_SUBSCRIPTION_URL"), onRefund)                                          // want subscribe "gocloud ${REFUNDS_SUBSCRIPTION_URL}" handler "onRefund"
}
