// Azure Event Hubs: a processor shares the partitions of a hub with its like, and notes how far it got.
package main

import (
	"context"
	"log"
	"os"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs/v2"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs/v2/checkpoints"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"
)

func processPartition(ctx context.Context, pc *azeventhubs.ProcessorPartitionClient) error {
	defer pc.Close(ctx)
	for {
		wait, cancel := context.WithTimeout(ctx, time.Minute) // want effect "deadline context.WithTimeout"
		// want subscribe "azure-eventhubs clicks" kind "stream" group "fraud"
		events, err := pc.ReceiveEvents(wait, 100, nil)
		cancel()
		if err != nil {
			return err
		}
		for _, e := range events {
			log.Println(string(e.Body))
		}
		if len(events) > 0 {
			pc.UpdateCheckpoint(ctx, events[len(events)-1], nil) // want effect "ack (*azeventhubs.ProcessorPartitionClient).UpdateCheckpoint"
		}
	}
}

func main() {
	ctx := context.Background()
	cred, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		panic(err)
	}
	blobs, err := container.NewClient(os.Getenv("CHECKPOINT_URL"), cred, nil)
	if err != nil {
		panic(err)
	}
	store, err := checkpoints.NewBlobStore(blobs, nil)
	if err != nil {
		panic(err)
	}
	consumer, err := azeventhubs.NewConsumerClient("shop.servicebus.windows.net", "clicks", "fraud", cred, nil)
	if err != nil {
		panic(err)
	}
	defer consumer.Close(ctx)
	processor, err := azeventhubs.NewProcessor(consumer, store, &azeventhubs.ProcessorOptions{LoadBalancingStrategy: azeventhubs.ProcessorStrategyGreedy})
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			pc := processor.NextPartitionClient(ctx)
			if pc == nil {
				return
			}
			go processPartition(ctx, pc)
		}
	}()
	if err := processor.Run(ctx); err != nil {
		panic(err)
	}
}
