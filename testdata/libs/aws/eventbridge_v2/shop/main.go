// EventBridge with the SDK v2: events go to a bus, the default one where none is named, by detail type.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge/types"
)

const busArn = "arn:aws:events:eu-west-1:123456789012:event-bus/shop"

type bus struct {
	client *eventbridge.Client
	name   string
}

func (b *bus) put(ctx context.Context, detailType, detail string) error {
	// want publish "eventbridge billing" key "InvoiceSent"
	// miss publish "eventbridge billing" key "InvoicePaid" because of several keys the first is taken
	_, err := b.client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: []types.PutEventsRequestEntry{{
		EventBusName: aws.String(b.name),
		Source:       aws.String("shop.billing"),
		DetailType:   aws.String(detailType),
		Detail:       aws.String(detail),
	}}})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := eventbridge.NewFromConfig(cfg)
	// want publish "eventbridge shop" key "OrderPlaced" publish "eventbridge default" key "CustomerSeen"
	client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: []types.PutEventsRequestEntry{ // origin: without a name it is the default bus
		{EventBusName: aws.String(busArn), Source: aws.String("shop"), DetailType: aws.String("OrderPlaced"), Detail: aws.String("{}")},
		{Source: aws.String("shop"), DetailType: aws.String("CustomerSeen"), Detail: aws.String("{}")},
	}})
	b := &bus{client: client, name: "billing"}
	b.put(ctx, "InvoiceSent", "{}")
	b.put(ctx, "InvoicePaid", "{}")

	entries := []types.PutEventsRequestEntry{}
	for _, id := range os.Args[1:] {
		entries = append(entries, types.PutEventsRequestEntry{
			EventBusName: aws.String(os.Getenv("EVENT_BUS")),
			DetailType:   aws.String("OrderShipped"),
			Detail:       aws.String(`{"id":"` + id + `"}`),
		})
	}
	// want publish "eventbridge ${EVENT_BUS}" key "OrderShipped"
	// wrong publish "eventbridge default" because the slice begins empty, and every event names its bus
	client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: entries})

	// want unresolved publish "eventbridge"
	client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: []types.PutEventsRequestEntry{
		{EventBusName: aws.String(os.Args[1]), DetailType: aws.String("Replayed"), Detail: aws.String("{}")},
	}})

	client.ListRules(ctx, &eventbridge.ListRulesInput{EventBusName: aws.String(busArn)})
}
