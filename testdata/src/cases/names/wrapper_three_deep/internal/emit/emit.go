// Package emit is the outer wrapper.
package emit

import (
	"context"

	"fixtures/cases/names/wrapper_three_deep/internal/bus"
)

// An Emitter sends events.
type Emitter struct{ Bus *bus.Bus }

// Emit sends one.
func (e Emitter) Emit(ctx context.Context, topic string, v any) error {
	return e.keyed(ctx, topic, "", v)
}

func (e Emitter) keyed(ctx context.Context, topic, key string, v any) error {
	return e.Bus.Publish(ctx, topic, key, v)
}

// Unused is never called.
func (e Emitter) Unused(ctx context.Context) error { return e.Emit(ctx, "never-sent", nil) }

// Close does nothing.
func (e Emitter) Close() error { return nil }
