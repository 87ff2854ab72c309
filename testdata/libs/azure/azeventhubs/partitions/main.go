// Azure Event Hubs: one partition is read by itself, in the default group.
package main

import (
	"context"
	"log"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs/v2"
)

const hub = "audit"

func main() {
	ctx := context.Background()
	consumer, err := azeventhubs.NewConsumerClientFromConnectionString(os.Getenv("EVENTHUB_CONNECTION"), hub, azeventhubs.DefaultConsumerGroup, nil)
	if err != nil {
		panic(err)
	}
	props, err := consumer.GetEventHubProperties(ctx, nil)
	if err != nil {
		panic(err)
	}
	for _, id := range props.PartitionIDs {
		pc, err := consumer.NewPartitionClient(id, nil)
		if err != nil {
			panic(err)
		}
		events, err := pc.ReceiveEvents(ctx, 10, nil) // want subscribe "azure-eventhubs audit" kind "stream" group "$Default"
		if err != nil {
			panic(err)
		}
		log.Println(len(events))
	}
}
