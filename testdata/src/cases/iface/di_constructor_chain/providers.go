package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type settings struct{ ordersTopic, paymentsTopic string }

type orderEvents interface {
	Placed(ctx context.Context) error
}

type paymentEvents interface {
	Paid(ctx context.Context) error
}

type topicPublisher struct {
	w     *kafka.Writer
	topic string
}

func (p *topicPublisher) Placed(ctx context.Context) error { return p.publish(ctx) } // want publish "kafka di-orders"
func (p *topicPublisher) Paid(ctx context.Context) error   { return p.publish(ctx) } // want publish "kafka ${PAYMENTS_TOPIC}"

func (p *topicPublisher) publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type app struct {
	orders   orderEvents
	payments paymentEvents
}

func (a *app) run(ctx context.Context) error {
	if err := a.orders.Placed(ctx); err != nil {
		return err
	}
	return a.payments.Paid(ctx)
}

func provideSettings() (settings, error) {
	s := settings{ordersTopic: "di-orders", paymentsTopic: os.Getenv("PAYMENTS_TOPIC")}
	return s, nil
}

func provideWriter() (*kafka.Writer, func()) {
	w := &kafka.Writer{}
	return w, func() { _ = w.Close() }
}

func provideOrderEvents(s settings, w *kafka.Writer) orderEvents {
	return &topicPublisher{w: w, topic: s.ordersTopic}
}

func providePaymentEvents(s settings, w *kafka.Writer) paymentEvents {
	return &topicPublisher{w: w, topic: s.paymentsTopic}
}

func newApp(o orderEvents, p paymentEvents) *app { return &app{orders: o, payments: p} }
