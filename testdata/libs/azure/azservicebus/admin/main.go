// Azure Service Bus: a subscription that hands its messages on to a queue.
package main

import (
	"context"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus/admin"
)

func main() {
	ctx := context.Background()
	client, err := admin.NewClientFromConnectionString(os.Getenv("SERVICEBUS_CONNECTION"), nil)
	if err != nil {
		panic(err)
	}
	client.CreateTopic(ctx, "orders", nil)
	client.CreateSubscription(ctx, "orders", "billing", nil)
	client.CreateQueue(ctx, "archive", nil)
	// want bind "azure-servicebus orders -> archive"
	client.CreateSubscription(ctx, "orders", "archive", &admin.CreateSubscriptionOptions{
		Properties: &admin.SubscriptionProperties{ForwardTo: to.Ptr("archive"), MaxDeliveryCount: to.Ptr(int32(5))},
	})
}
