// Curried wrappers: functions that return functions with the topic inside, one or two deep, kept in fields and variables.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publish func(ctx context.Context, body []byte) error

func to(w *kafka.Writer, topic string) publish {
	return func(ctx context.Context, body []byte) error {
		return w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
	}
}

func in(region string) func(w *kafka.Writer) func(topic string) publish {
	return func(w *kafka.Writer) func(topic string) publish {
		return func(topic string) publish { return to(w, region+"."+topic) }
	}
}

type app struct {
	created publish
	deleted publish
	unused  publish
}

func (a *app) create(ctx context.Context) {
	_ = a.created(ctx, nil) // want publish "kafka created"
}

func (a *app) remove(ctx context.Context) {
	_ = a.deleted(ctx, nil) // want publish "kafka deleted"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	a := &app{created: to(w, "created"), deleted: to(w, "deleted"), unused: to(w, "unused")}
	a.create(ctx)
	a.remove(ctx)
	_ = in("eu")(w)("deep")(ctx, nil) // want publish "kafka eu.deep"
	us := in("us")(w)
	_ = us("aa")(ctx, nil) // want publish "kafka us.aa"
	_ = us("bb")(ctx, nil) // want publish "kafka us.bb"
}
