// Package messaging holds what the broker wrappers below it have in common.
//
// A service depends on these types only; its main function decides which broker and
// which channel stand behind them.
package messaging

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// DefaultHandlerTimeout is how long a handler may work on one message, and so the
// deadline of every call that it makes, unless a consumer is given another.
const DefaultHandlerTimeout = 20 * time.Second

// Publisher sends events to the one channel that it was made for.
type Publisher interface {
	// Publish sends the event as JSON and returns when the broker has accepted it.
	Publish(ctx context.Context, event any) error
}

// SubjectPublisher sends events to subjects that carry ids, as NATS has them.
type SubjectPublisher interface {
	// Publish sends the event as JSON and returns when the broker has accepted it.
	Publish(ctx context.Context, subject string, event any) error
}

// Handler handles the body of one message. A message whose handler returns an error is
// not acknowledged, so the broker delivers it again: handlers must be idempotent.
type Handler func(ctx context.Context, body []byte) error

// Keyed is implemented by events whose order matters per key.
type Keyed interface {
	// PartitionKey returns the key within which the order is kept.
	PartitionKey() string
}

// Encode returns the wire form of an event.
func Encode(event any) ([]byte, error) {
	body, err := json.Marshal(event)
	if err != nil {
		return nil, fmt.Errorf("encode %T: %w", event, err)
	}
	return body, nil
}

// Key returns the partition key of an event, or nil when it has none.
func Key(event any) []byte {
	if k, ok := event.(Keyed); ok {
		return []byte(k.PartitionKey())
	}
	return nil
}

// JSON makes a Handler of a function that takes the decoded event.
func JSON[T any](handle func(ctx context.Context, event T) error) Handler {
	return func(ctx context.Context, body []byte) error {
		var event T
		if err := json.Unmarshal(body, &event); err != nil {
			return fmt.Errorf("decode %T: %w", event, err)
		}
		return handle(ctx, event)
	}
}
