// Structs that are copied, embedded, returned by value and built in steps.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type base struct{ topic string }

type outer struct {
	base
	name string
}

func (b base) with(topic string) base { b.topic = topic; return b }

type builder struct{ o outer }

func newBuilder() *builder { return &builder{} }

func (b *builder) Name(n string) *builder { b.o.name = n; return b }

func (b *builder) Topic(t string) *builder { b.o.topic = t; return b }

func (b *builder) Build() outer { return b.o }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	a := outer{base: base{topic: "embedded"}}
	w.WriteMessages(ctx, kafka.Message{Topic: a.topic}) // want publish "kafka embedded"
	c := a
	w.WriteMessages(ctx, kafka.Message{Topic: c.topic}) // want publish "kafka embedded"
	d := base{topic: "first"}
	e := d.with("second")
	w.WriteMessages(ctx, kafka.Message{Topic: d.topic}) // want publish "kafka first"
	w.WriteMessages(ctx, kafka.Message{Topic: e.topic}) // want publish "kafka second"
	f := newBuilder().Name("x").Topic("built").Build()
	w.WriteMessages(ctx, kafka.Message{Topic: f.topic}) // want publish "kafka built"
}
