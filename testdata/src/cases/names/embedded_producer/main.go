// Producers that are embedded, two layers deep, each with a topic of its own.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Send(ctx context.Context, v []byte) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic, Value: v})
}

type base struct{ *producer }

type orders struct{ base }

type users struct {
	base
	name string
}

func newBase(w *kafka.Writer, topic string) base { return base{&producer{w: w, topic: topic}} }

func main() {
	w := &kafka.Writer{}
	o := orders{newBase(w, "orders")}
	u := &users{base: newBase(w, "users"), name: "u"}
	ctx := context.Background()
	_ = o.Send(ctx, nil) // want publish "kafka orders"
	_ = u.Send(ctx, nil) // want publish "kafka users"
}
