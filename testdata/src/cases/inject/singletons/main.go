// Package singletons with Init and Default, and a context of the application that hands parts of itself on.
package main

import (
	"context"

	"fixtures/cases/inject/singletons/bus"
)

type app struct {
	Bus *bus.Client
}

type orders struct{ *app }

func (o orders) place(ctx context.Context) error { return o.Bus.Send(ctx) } // want publish "kafka placed"

type mails struct{ bus.Sender }

func (m mails) mail(ctx context.Context) error { return m.Send(ctx) } // want publish "kafka mails"

func main() {
	ctx := context.Background()
	bus.Init("by-default")
	_ = bus.Default().Send(ctx) // want publish "kafka by-default"
	_ = bus.Send(ctx)
	a := &app{Bus: bus.New("placed")}
	_ = orders{a}.place(ctx)
	_ = mails{bus.New("mails")}.mail(ctx)
	_ = bus.Other.Send(ctx) // want publish "kafka replaced"
}

func init() { bus.Other = bus.New("replaced") }
