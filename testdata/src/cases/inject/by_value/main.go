// Structs that are returned by value through several results, and kept by value in others.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type producers struct {
	orders producer
	mails  producer
}

func build(w *kafka.Writer) (producer, producer, func(), error) {
	return producer{w, "orders"}, producer{w, "mails"}, func() { _ = w.Close() }, nil
}

func assemble(w *kafka.Writer) (producers, error) {
	o, m, _, err := build(w)
	if err != nil {
		return producers{}, err
	}
	return producers{orders: o, mails: m}, nil
}

type handler struct {
	producers
	retry [2]producer
}

func (h *handler) run(ctx context.Context) {
	_ = h.orders.Send(ctx)   // want publish "kafka orders"
	_ = h.mails.Send(ctx)    // want publish "kafka mails"
	_ = h.retry[1].Send(ctx) // want publish "kafka orders"
}

func main() {
	w := &kafka.Writer{}
	ps, err := assemble(w)
	if err != nil {
		return
	}
	h := handler{producers: ps, retry: [2]producer{ps.mails, ps.orders}}
	copied := h
	copied.run(context.Background())
}
