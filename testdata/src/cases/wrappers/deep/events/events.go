// Package events wraps the transport twice.
package events

import (
	"context"
	"encoding/json"

	"fixtures/cases/wrappers/deep/transport"
)

// A Bus encodes events.
type Bus struct{ s transport.Sender }

// NewBus makes a bus.
func NewBus(s transport.Sender) *Bus { return &Bus{s} }

// Emit sends v to topic.
func (b *Bus) Emit(ctx context.Context, topic string, v any) error { return b.emit(ctx, topic, v, 3) }

func (b *Bus) emit(ctx context.Context, topic string, v any, tries int) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	for range tries {
		if err = b.s.Send(ctx, transport.Message{Topic: topic, Body: body}); err == nil {
			return nil
		}
	}
	return err
}
