// Factories and publishers that are found by a type or by a string that a method gives.
package main

import (
	"context"
	"reflect"

	"github.com/segmentio/kafka-go"
)

type placed struct{ ID string }

type cancelled struct{ ID string }

type publisher interface {
	Publish(ctx context.Context, v any) error
}

type toTopic struct {
	w     *kafka.Writer
	topic string
}

func (t *toTopic) Publish(ctx context.Context, v any) error {
	return t.w.WriteMessages(ctx, kafka.Message{Topic: t.topic})
}

type named interface{ Name() string }

func (placed) Name() string { return "placed" }

func (cancelled) Name() string { return "cancelled" }

type router struct {
	byType map[reflect.Type]publisher
	byName map[string]publisher
}

func (r *router) route(v any, p publisher) { r.byType[reflect.TypeOf(v)] = p }

func (r *router) send(ctx context.Context, v any) error {
	return r.byType[reflect.TypeOf(v)].Publish(ctx, v) // want publish "kafka typed.placed"
}

func (r *router) sendNamed(ctx context.Context, n named) error {
	return r.byName[n.Name()].Publish(ctx, n) // want publish "kafka named.cancelled"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	r := &router{byType: map[reflect.Type]publisher{}, byName: map[string]publisher{
		"placed":    &toTopic{w, "named.placed"},
		"cancelled": &toTopic{w, "named.cancelled"},
	}}
	r.route(placed{}, &toTopic{w, "typed.placed"})
	r.route(cancelled{}, &toTopic{w, "typed.cancelled"})
	_ = r.send(ctx, placed{"1"})
	_ = r.sendNamed(ctx, cancelled{"2"})
}
