// Azure Service Bus: sessions of a queue and of a subscription are taken one by one.
package main

import (
	"context"
	"log"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus"
)

func main() {
	ctx := context.Background()
	client, err := azservicebus.NewClientFromConnectionString(os.Getenv("SERVICEBUS_CONNECTION"), nil)
	if err != nil {
		panic(err)
	}
	labels, err := client.AcceptNextSessionForQueue(ctx, "labels", nil)
	if err != nil {
		panic(err)
	}
	messages, err := labels.ReceiveMessages(ctx, 10, nil) // want subscribe "azure-servicebus labels" kind "queue"
	if err != nil {
		panic(err)
	}
	for _, m := range messages {
		log.Println(labels.SessionID(), m.MessageID)
		labels.CompleteMessage(ctx, m, nil) // want effect "ack (*azservicebus.SessionReceiver).CompleteMessage"
	}
	audit, err := client.AcceptSessionForSubscription(ctx, "orders", "audit", "customer-1", nil)
	if err != nil {
		panic(err)
	}
	audit.ReceiveMessages(ctx, 10, nil) // want subscribe "azure-servicebus orders" group "audit"
	audit.PeekMessages(ctx, 10, nil)
	audit.RenewSessionLock(ctx, nil)
}
