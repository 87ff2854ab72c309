// A generic publisher whose topic is a method of the type argument: of a value, and of a zero value made for it.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type event interface{ EventName() string }

type publisher[E event] struct{ w *kafka.Writer }

func (p *publisher[E]) Publish(ctx context.Context, e E) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: e.EventName()})
}

func (p *publisher[E]) Close(ctx context.Context) error {
	var e E
	return p.w.WriteMessages(ctx, kafka.Message{Topic: e.EventName() + ".closed"})
}

type opened struct{ ID string }

func (opened) EventName() string { return "valve.opened" }

type leaked struct{ ID string }

func (*leaked) EventName() string { return "valve.leaked" }

type rusted struct{ ID string }

func (rusted) EventName() string { return "valve.rusted" }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	o := &publisher[opened]{w}
	l := &publisher[*leaked]{w}
	_ = o.Publish(ctx, opened{})  // want publish "kafka valve.opened"
	_ = l.Publish(ctx, &leaked{}) // want publish "kafka valve.leaked"
	_ = o.Close(ctx)              // want publish "kafka valve.opened.closed"
	_ = l.Close(ctx)              // want publish "kafka valve.leaked.closed"
}
