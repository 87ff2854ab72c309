// A struct of topics that is passed whole, by value, by pointer, embedded and by a function; its other fields are other topics.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type topics struct {
	Orders   string
	Payments string
	Unused   string
}

type settings struct {
	topics
	Retries int
}

func defaults() topics {
	return topics{Orders: "orders", Payments: "payments", Unused: "unused"}
}

type orders struct {
	w *kafka.Writer
	t topics
}

func newOrders(w *kafka.Writer, t topics) *orders { return &orders{w: w, t: t} }

func (o *orders) place(ctx context.Context) {
	o.w.WriteMessages(ctx, kafka.Message{Topic: o.t.Orders}) // want publish "kafka orders"
}

type payments struct {
	w *kafka.Writer
	t *topics
}

func (p *payments) pay(ctx context.Context) {
	p.w.WriteMessages(ctx, kafka.Message{Topic: p.t.Payments}) // want publish "kafka payments"
}

func note(ctx context.Context, w *kafka.Writer, s settings) {
	w.WriteMessages(ctx, kafka.Message{Topic: s.Orders}) // want publish "kafka other-orders"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	t := defaults()
	newOrders(w, t).place(ctx)
	(&payments{w: w, t: &t}).pay(ctx)
	note(ctx, w, settings{topics: topics{Orders: "other-orders"}})
}
