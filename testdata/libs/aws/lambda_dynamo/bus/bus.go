// Package bus sends to EventBridge.
package bus

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatchevents"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatchevents/types"
)

// Event is what happened.
type Event struct{ Kind, Detail string }

// Bus is an event bus.
type Bus struct {
	client *cloudwatchevents.Client
	name   string
}

// New gives the bus of that name.
func New(ctx context.Context, name string) (*Bus, error) {
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return nil, err
	}
	return &Bus{client: cloudwatchevents.NewFromConfig(cfg), name: name}, nil
}

// Put sends events, ten at a time.
func (b *Bus) Put(ctx context.Context, events []Event) error {
	return batches(events, 10, func(batch []Event) error {
		entries := make([]types.PutEventsRequestEntry, len(batch))
		for i, e := range batch {
			entries[i] = types.PutEventsRequestEntry{EventBusName: &b.name, Source: aws.String("products"), DetailType: aws.String(e.Kind), Detail: aws.String(e.Detail)}
		}
		_, err := b.client.PutEvents(ctx, &cloudwatchevents.PutEventsInput{Entries: entries})
		return err
	})
}

func batches(events []Event, n int, send func([]Event) error) error {
	for len(events) > n {
		if err := send(events[:n]); err != nil { // want publish "eventbridge product-events"
			return err
		}
		events = events[n:]
	}
	return send(events) // want publish "eventbridge product-events"
}
