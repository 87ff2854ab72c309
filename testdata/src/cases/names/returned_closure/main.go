// Functions that return publish functions, curried and partially applied.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type send func(ctx context.Context, body []byte) error

func sender(w *kafka.Writer, topic string) send {
	return func(ctx context.Context, body []byte) error {
		return w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
	}
}

func withPrefix(prefix string, make func(string) send) func(string) send {
	return func(topic string) send { return make(prefix + topic) }
}

func main() {
	w := &kafka.Writer{}
	ctx := context.Background()
	a := sender(w, "closure-a")
	b := sender(w, "closure-b")
	_ = a(ctx, nil) // want publish "kafka closure-a"
	_ = b(ctx, nil) // want publish "kafka closure-b"
	eu := withPrefix("eu.", func(t string) send { return sender(w, t) })
	_ = eu("sales")(ctx, nil) // want publish "kafka eu.sales"
}
