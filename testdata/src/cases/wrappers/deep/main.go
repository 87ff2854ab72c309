// Five wrappers deep over three packages, with a struct in between: each caller is a publish of its own.
package main

import (
	"context"

	"fixtures/cases/wrappers/deep/app"
	"fixtures/cases/wrappers/deep/events"
	"fixtures/cases/wrappers/deep/transport"
)

func main() {
	ctx := context.Background()
	bus := events.NewBus(transport.New())
	a := &app.App{Bus: bus}
	_ = a.Book(ctx)
	_ = a.Cancel(ctx)
	_ = bus.Emit(ctx, "started", nil) // want publish "kafka started"
}
