// CloudEvents: receivers on several protocols, with groups.
package main

import (
	"context"
	"log"
	"os"

	"github.com/IBM/sarama"
	"github.com/cloudevents/sdk-go/protocol/kafka_sarama/v2"
	"github.com/cloudevents/sdk-go/protocol/nats/v2"
	cejs "github.com/cloudevents/sdk-go/protocol/nats_jetstream/v2"
	cepubsub "github.com/cloudevents/sdk-go/protocol/pubsub/v2"
	"github.com/cloudevents/sdk-go/protocol/stan/v2"
	"github.com/cloudevents/sdk-go/v2/client"
	"github.com/cloudevents/sdk-go/v2/event"
	"github.com/cloudevents/sdk-go/v2/protocol"
)

func onOrder(ctx context.Context, e event.Event) protocol.Result {
	log.Println(e.Type())
	return nil
}

func onRefund(e event.Event) { log.Println(e.ID()) }

func main() {
	ctx := context.Background()
	consumer, err := kafka_sarama.NewConsumer([]string{os.Getenv("KAFKA_BROKER")}, sarama.NewConfig(), "billing", "orders")
	if err != nil {
		panic(err)
	}
	defer consumer.Close(ctx)
	c, err := client.New(consumer)
	if err != nil {
		panic(err)
	}
	go c.StartReceiver(ctx, onOrder) // want subscribe "kafka orders" kind "topic" group "billing" handler "onOrder"

	p, err := nats.NewConsumer(os.Getenv("NATS_URL"), "refunds.*", nats.NatsOptions(), nats.WithQueueSubscriber("billing"))
	if err != nil {
		panic(err)
	}
	n, err := client.New(p)
	if err != nil {
		panic(err)
	}
	go n.StartReceiver(ctx, onRefund) // want subscribe "nats refunds.*" kind "subject" group "billing" handler "onRefund" bind "nats refunds.created -> refunds.*" bind "nats refunds.paid -> refunds.*"

	jp, err := cejs.NewConsumer(os.Getenv("NATS_URL"), "REFUNDS", "refunds.paid", cejs.NatsOptions(), nil, nil, cejs.WithQueueSubscriber("ledger"))
	if err != nil {
		panic(err)
	}
	j, err := client.New(jp)
	if err != nil {
		panic(err)
	}
	go j.StartReceiver(ctx, onRefund) // want subscribe "nats refunds.paid" kind "subject" group "ledger"

	sp, err := stan.NewConsumer("test-cluster", "billing", "parcels.sent", stan.StanOptions(), stan.WithQueueSubscriber("billing"))
	if err != nil {
		panic(err)
	}
	s, err := client.New(sp)
	if err != nil {
		panic(err)
	}
	go s.StartReceiver(ctx, onRefund) // want subscribe "nats-streaming parcels.sent" kind "subject" group "billing"

	t, err := cepubsub.New(ctx,
		cepubsub.WithProjectIDFromDefaultEnv(),
		cepubsub.WithSubscriptionAndTopicID("billing-audit", "audit")) // want bind "gcp-pubsub audit -> billing-audit"
	if err != nil {
		panic(err)
	}
	g, err := client.New(t)
	if err != nil {
		panic(err)
	}
	// want subscribe "gcp-pubsub billing-audit" kind "queue"
	log.Fatal(g.StartReceiver(ctx, func(ctx context.Context, e event.Event) error { return nil }))
}
