// Embedding by value and by pointer, methods that hide those below, and interfaces that are embedded.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type base struct {
	w     *kafka.Writer
	topic string
}

func (b *base) Send(ctx context.Context) error {
	return b.w.WriteMessages(ctx, kafka.Message{Topic: b.topic})
}

func (b base) Copy(ctx context.Context) error {
	return b.w.WriteMessages(ctx, kafka.Message{Topic: b.topic + ".copy"})
}

type byValue struct{ base }

type byPointer struct{ *base }

type deep struct {
	byValue
	label string
}

type hiding struct{ base }

func (h *hiding) Send(ctx context.Context) error {
	h.topic = "hidden." + h.label()
	return h.base.Send(ctx) // want publish "kafka hidden.label"
}

func (h *hiding) label() string { return "label" }

type Sender interface {
	Send(ctx context.Context) error
}

type withInterface struct {
	Sender
	n int
}

func (w *withInterface) twice(ctx context.Context) {
	_ = w.Send(ctx) // want publish "kafka deep"
	_ = w.Send(ctx) // want publish "kafka deep"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	v := byValue{base{w, "value"}}
	_ = v.Send(ctx) // want publish "kafka value"
	_ = v.Copy(ctx) // want publish "kafka value.copy"
	p := byPointer{&base{w, "pointer"}}
	_ = p.Send(ctx) // want publish "kafka pointer"
	_ = p.Copy(ctx) // want publish "kafka pointer.copy"
	d := &deep{byValue: byValue{base{w, "deep"}}}
	_ = d.Send(ctx) // want publish "kafka deep"
	h := &hiding{base{w, "unseen"}}
	_ = h.Send(ctx)
	i := withInterface{Sender: &base{w, "interface"}}
	_ = i.Send(ctx) // want publish "kafka interface"
	j := &withInterface{Sender: d, n: 1}
	j.twice(ctx)
	d.topic = "deep.too"
}
