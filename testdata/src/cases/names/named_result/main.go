// Named results: a struct that is returned by its name is what was stored in it, once.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type topics struct{ orders, audit string }

func newTopics(prefix string) (t topics, err error) {
	if prefix == "" {
		return t, os.ErrInvalid
	}
	t.orders = prefix + "-orders"
	defer func() { t.audit = "audits" }()
	if _, err = os.Stat("x"); err != nil {
		return
	}
	return t, nil
}

func name() (n string) {
	n = "plain"
	if len(os.Args) > 1 {
		return n
	}
	return n
}

func main() {
	t, err := newTopics("shop")
	if err != nil {
		return
	}
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: t.orders}) // want publish "kafka shop-orders"
	w.WriteMessages(ctx, kafka.Message{Topic: t.audit})  // want publish "kafka audits"
	w.WriteMessages(ctx, kafka.Message{Topic: name()})   // want publish "kafka plain"
}
