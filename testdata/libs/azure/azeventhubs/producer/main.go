// Azure Event Hubs: batches of events, with and without a partition key.
package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs/v2"
)

type click struct{ Page string }

type sink struct{ hub *azeventhubs.ProducerClient }

func (s *sink) send(ctx context.Context, clicks []click) error {
	batch, err := s.hub.NewEventDataBatch(ctx, &azeventhubs.EventDataBatchOptions{PartitionKey: to.Ptr("web")})
	if err != nil {
		return err
	}
	for _, c := range clicks {
		body, err := json.Marshal(c)
		if err != nil {
			return err
		}
		if err := batch.AddEventData(&azeventhubs.EventData{Body: body}, nil); err != nil {
			return err
		}
	}
	return s.hub.SendEventDataBatch(ctx, batch, nil) // want publish "azure-eventhubs clicks" kind "stream" key "web"
}

func main() {
	ctx := context.Background()
	cred, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		panic(err)
	}
	hub, err := azeventhubs.NewProducerClient("shop.servicebus.windows.net", "clicks", cred, nil)
	if err != nil {
		panic(err)
	}
	defer hub.Close(ctx)
	if err := (&sink{hub: hub}).send(ctx, []click{{Page: "/"}}); err != nil {
		panic(err)
	}
	audit, err := azeventhubs.NewProducerClientFromConnectionString(os.Getenv("EVENTHUB_CONNECTION"), os.Getenv("AUDIT_HUB"), nil)
	if err != nil {
		panic(err)
	}
	batch, err := audit.NewEventDataBatch(ctx, nil)
	if err != nil {
		panic(err)
	}
	batch.AddEventData(&azeventhubs.EventData{Body: []byte("x")}, nil)
	audit.SendEventDataBatch(ctx, batch, nil) // want publish "azure-eventhubs ${AUDIT_HUB}" key ""
	audit.GetEventHubProperties(ctx, nil)
}
