// pulsar-client-go: consumers of one topic, several and a pattern, Go channels, readers, table views, retry and dead letters.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/apache/pulsar-client-go/pulsar"
)

func main() {
	client, err := pulsar.NewClient(pulsar.ClientOptions{URL: "pulsar://localhost:6650"})
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	ctx := context.Background()
	go receive(ctx, client)
	go several(client)
	go ownChannel(client)
	go read(ctx, client)
	go pattern(ctx, client)
	go retry(ctx, client)
	view(client)
}

func receive(ctx context.Context, client pulsar.Client) {
	consumer, err := client.Subscribe(pulsar.ConsumerOptions{
		Topic:            "orders",
		SubscriptionName: "billing",
		Type:             pulsar.Shared,
	})
	if err != nil {
		log.Fatal(err)
	}
	defer consumer.Close()
	for {
		msg, err := consumer.Receive(ctx) // want subscribe "pulsar orders" group "billing" handler "receive"
		if err != nil {
			return
		}
		fmt.Println(string(msg.Payload()))
		_ = consumer.Ack(msg) // want effect "ack (pulsar.Consumer).Ack"
	}
}

func several(client pulsar.Client) {
	consumer, err := client.Subscribe(pulsar.ConsumerOptions{
		Topics:           []string{"invoices", "persistent://acme/shop/refunds"},
		SubscriptionName: "mailer",
		DLQ:              &pulsar.DLQPolicy{MaxDeliveries: 3},
	})
	if err != nil {
		return
	}
	for cm := range consumer.Chan() { // want subscribe "pulsar invoices" group "mailer" subscribe "pulsar persistent://acme/shop/refunds" group "mailer"
		_ = cm.AckID(cm.ID()) // want effect "ack (pulsar.Consumer).AckID"
	}
}

func ownChannel(client pulsar.Client) {
	channel := make(chan pulsar.ConsumerMessage, 100)
	consumer, err := client.Subscribe(pulsar.ConsumerOptions{ // want subscribe "pulsar persistent://acme/shop/ledger" group "archive"
		Topic:            "persistent://acme/shop/ledger",
		SubscriptionName: "archive",
		MessageChannel:   channel,
	})
	if err != nil {
		return
	}
	defer consumer.Close()
	for cm := range channel {
		cm.Consumer.Nack(cm.Message) // want effect "nack (pulsar.Consumer).Nack"
	}
}

func read(ctx context.Context, client pulsar.Client) {
	reader, err := client.CreateReader(pulsar.ReaderOptions{Topic: "audit", StartMessageID: pulsar.EarliestMessageID()})
	if err != nil {
		return
	}
	for reader.HasNext() {
		_, _ = reader.Next(ctx) // want subscribe "pulsar audit" group ""
	}
}

func pattern(ctx context.Context, client pulsar.Client) {
	consumer, err := client.Subscribe(pulsar.ConsumerOptions{TopicsPattern: "persistent://acme/shop/.*", SubscriptionName: "all"})
	if err != nil {
		return
	}
	// want subscribe "pulsar persistent://acme/shop/.*" group "all"
	// want bind "pulsar persistent://acme/shop/refunds -> persistent://acme/shop/.*"
	// want bind "pulsar persistent://acme/shop/ledger -> persistent://acme/shop/.*"
	_, _ = consumer.Receive(ctx)
}

func retry(ctx context.Context, client pulsar.Client) {
	// want publish "pulsar orders-dead"
	consumer, err := client.Subscribe(pulsar.ConsumerOptions{
		Topic:            "returns",
		SubscriptionName: "stock",
		RetryEnable:      true,
		DLQ:              &pulsar.DLQPolicy{MaxDeliveries: 5, DeadLetterTopic: "orders-dead"},
	})
	if err != nil {
		return
	}
	msg, err := consumer.Receive(ctx) // want subscribe "pulsar returns" group "stock" subscribe "pulsar returns-stock-RETRY" group "stock"
	if err != nil {
		return
	}
	consumer.ReconsumeLater(msg, 5) // want publish "pulsar returns-stock-RETRY"
}

func view(client pulsar.Client) {
	tv, err := client.CreateTableView(pulsar.TableViewOptions{Topic: "prices"}) // want subscribe "pulsar prices" group "" handler "changed"
	if err != nil {
		return
	}
	fmt.Println(tv.Get("not-a-topic"), tv.Size())
	_ = tv.ForEachAndListen(changed)
}

func changed(key string, value any) error {
	fmt.Println(key, value)
	return nil
}
