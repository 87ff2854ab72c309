// Azure Service Bus: senders to queues and topics, batches, scheduled messages, and an answer to who asked.
package main

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus"
)

const ordersTopic = "orders"

type outbox struct{ sender *azservicebus.Sender }

func (o *outbox) placed(ctx context.Context, body []byte) error {
	// want publish "azure-servicebus orders" key "placed"
	return o.sender.SendMessage(ctx, &azservicebus.Message{
		Body:        body,
		Subject:     to.Ptr("placed"),
		ContentType: to.Ptr("application/json"),
	}, nil)
}

func labels(ctx context.Context, sender *azservicebus.Sender, ids []string) error {
	batch, err := sender.NewMessageBatch(ctx, nil)
	if err != nil {
		return err
	}
	for _, id := range ids {
		err := batch.AddMessage(&azservicebus.Message{Body: []byte(id), SessionID: to.Ptr("printer")}, nil)
		if errors.Is(err, azservicebus.ErrMessageTooLarge) {
			return err
		}
	}
	return sender.SendMessageBatch(ctx, batch, nil) // want publish "azure-servicebus labels" kind "queue" key "printer"
}

func answer(ctx context.Context, client *azservicebus.Client, m *azservicebus.ReceivedMessage) error {
	sender, err := client.NewSender(*m.ReplyTo, nil)
	if err != nil {
		return err
	}
	defer sender.Close(ctx)
	return sender.SendMessage(ctx, &azservicebus.Message{Body: []byte("ok"), CorrelationID: &m.MessageID}, nil)
}

func main() {
	ctx := context.Background()
	cred, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		panic(err)
	}
	client, err := azservicebus.NewClient("shop.servicebus.windows.net", cred, nil)
	if err != nil {
		panic(err)
	}
	defer client.Close(ctx)
	orders, err := client.NewSender(ordersTopic, nil)
	if err != nil {
		panic(err)
	}
	if err := (&outbox{sender: orders}).placed(ctx, []byte("{}")); err != nil {
		panic(err)
	}
	queue, err := client.NewSender("labels", nil)
	if err != nil {
		panic(err)
	}
	if err := labels(ctx, queue, os.Args[1:]); err != nil {
		panic(err)
	}
	reminders, err := client.NewSender(os.Getenv("REMINDERS_QUEUE"), nil)
	if err != nil {
		panic(err)
	}
	// want publish "azure-servicebus ${REMINDERS_QUEUE}"
	seq, err := reminders.ScheduleMessages(ctx, []*azservicebus.Message{{Body: []byte("x")}}, time.Now().Add(time.Hour), nil)
	if err != nil {
		panic(err)
	}
	reminders.CancelScheduledMessages(ctx, seq, nil)

	questions, err := client.NewReceiverForQueue("questions", nil)
	if err != nil {
		panic(err)
	}
	messages, err := questions.ReceiveMessages(ctx, 1, nil) // want subscribe "azure-servicebus questions" group ""
	if err != nil {
		panic(err)
	}
	for _, m := range messages {
		if answer(ctx, client, m) == nil {
			questions.CompleteMessage(ctx, m, nil) // want effect "ack (*azservicebus.Receiver).CompleteMessage"
		}
	}
}
