// Azure Service Bus: receivers of a topic's subscription and of a queue, the client by connection string.
package main

import (
	"context"
	"log"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus"
)

type worker struct {
	name     string
	receiver *azservicebus.Receiver
}

func (w *worker) run(ctx context.Context, handle func(context.Context, *azservicebus.ReceivedMessage) error) error {
	for {
		messages, err := w.receiver.ReceiveMessages(ctx, 10, nil)
		if err != nil {
			return err
		}
		for _, m := range messages {
			if err := handle(ctx, m); err != nil {
				w.receiver.AbandonMessage(ctx, m, nil) // want effect "nack (*azservicebus.Receiver).AbandonMessage"
				continue
			}
			w.receiver.CompleteMessage(ctx, m, nil) // want effect "ack (*azservicebus.Receiver).CompleteMessage"
		}
	}
}

func onOrder(_ context.Context, m *azservicebus.ReceivedMessage) error {
	log.Println(string(m.Body))
	return nil
}

func onRefund(_ context.Context, m *azservicebus.ReceivedMessage) error {
	log.Println(m.MessageID)
	return nil
}

func main() {
	ctx := context.Background()
	client, err := azservicebus.NewClientFromConnectionString(os.Getenv("SERVICEBUS_CONNECTION"), nil)
	if err != nil {
		panic(err)
	}
	orders, err := client.NewReceiverForSubscription("orders", "billing", &azservicebus.ReceiverOptions{ReceiveMode: azservicebus.ReceiveModePeekLock})
	if err != nil {
		panic(err)
	}
	refunds, err := client.NewReceiverForQueue("refunds", nil)
	if err != nil {
		panic(err)
	}
	go (&worker{name: "orders", receiver: orders}).run(ctx, onOrder) // want subscribe "azure-servicebus orders" group "billing" handler "onOrder"
	(&worker{name: "refunds", receiver: refunds}).run(ctx, onRefund) // want subscribe "azure-servicebus refunds" kind "queue" handler "onRefund"
}
