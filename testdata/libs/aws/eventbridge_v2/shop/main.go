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
	// miss publish "eventbridge billing" key "InvoiceSent" publish "eventbridge billing" key "InvoicePaid" because the elements of a slice literal are not told apart yet
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
	// miss publish "eventbridge shop" key "OrderPlaced" publish "eventbridge default" key "CustomerSeen" because the elements of a slice literal are not told apart yet
	client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: []types.PutEventsRequestEntry{
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
	// miss publish "eventbridge ${EVENT_BUS}" key "OrderShipped" because the elements of a slice that is appended to are no entries yet
	client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: entries})

	client.ListRules(ctx, &eventbridge.ListRulesInput{EventBusName: aws.String(busArn)})
}
