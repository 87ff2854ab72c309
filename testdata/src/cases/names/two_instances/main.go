// Two producers of one type: each is tied to the method that uses it.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func newProducer(w *kafka.Writer, topic string) *producer { return &producer{w: w, topic: topic} }

func (p *producer) send(ctx context.Context, v []byte) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic, Value: v})
}

type service struct {
	orders   *producer
	invoices *producer
}

func (s *service) place(ctx context.Context) error {
	return s.orders.send(ctx, nil) // want publish "kafka orders"
}

func (s *service) bill(ctx context.Context) error {
	return s.invoices.send(ctx, nil) // want publish "kafka invoices"
}

func main() {
	w := &kafka.Writer{}
	s := &service{orders: newProducer(w, "orders"), invoices: newProducer(w, "invoices")}
	ctx := context.Background()
	_ = s.place(ctx)
	_ = s.bill(ctx)
}
