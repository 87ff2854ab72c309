// Azure Event Hubs, version 1 of the module: what one hub gives is sent to another.
package main

import (
	"context"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs"
)

func main() {
	ctx := context.Background()
	conn := os.Getenv("EVENTHUB_CONNECTION")
	consumer, err := azeventhubs.NewConsumerClientFromConnectionString(conn, "raw", "relay", nil)
	if err != nil {
		panic(err)
	}
	producer, err := azeventhubs.NewProducerClientFromConnectionString(conn, "clean", nil)
	if err != nil {
		panic(err)
	}
	pc, err := consumer.NewPartitionClient("0", nil)
	if err != nil {
		panic(err)
	}
	events, err := pc.ReceiveEvents(ctx, 10, nil) // want subscribe "azure-eventhubs raw" group "relay"
	if err != nil {
		panic(err)
	}
	batch, err := producer.NewEventDataBatch(ctx, nil)
	if err != nil {
		panic(err)
	}
	for _, e := range events {
		batch.AddEventData(&azeventhubs.EventData{Body: e.Body}, nil)
	}
	producer.SendEventDataBatch(ctx, batch, nil) // want publish "azure-eventhubs clean"
}
