// A wrapper three calls deep, in packages of its own: each caller is a publish.
package main

import (
	"context"

	"fixtures/cases/names/wrapper_three_deep/internal/bus"
	"fixtures/cases/names/wrapper_three_deep/internal/emit"
)

func main() {
	b := bus.New([]string{"localhost:9092"})
	e := emit.Emitter{Bus: b}
	ctx := context.Background()
	e.Emit(ctx, "user-created", nil)    // want publish "kafka user-created"
	e.Emit(ctx, "user-deleted", nil)    // want publish "kafka user-deleted"
	b.Publish(ctx, "raw-events", "", 1) // want publish "kafka raw-events"
	_ = e.Close()
}
