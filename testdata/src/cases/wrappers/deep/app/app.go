// Package app uses the bus.
package app

import (
	"context"

	"fixtures/cases/wrappers/deep/events"
)

// An App books.
type App struct{ Bus *events.Bus }

// Book books.
func (a *App) Book(ctx context.Context) error {
	return a.notify(ctx, "booked") // want publish "kafka booked"
}

// Cancel cancels.
func (a *App) Cancel(ctx context.Context) error {
	return a.notify(ctx, "cancelled") // want publish "kafka cancelled"
}

// Forget is called by nobody.
func (a *App) Forget(ctx context.Context) error { return a.notify(ctx, "forgotten") }

func (a *App) notify(ctx context.Context, what string) error {
	return a.Bus.Emit(ctx, what, nil)
}
