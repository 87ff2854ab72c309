// Implementations that this binary never makes, mocks in ordinary packages among them, publish nothing.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type real struct{ w *kafka.Writer }

func (r *real) Publish(ctx context.Context) error {
	return r.w.WriteMessages(ctx, kafka.Message{Topic: "real"}) // want publish "kafka real"
}

type mock struct{ w *kafka.Writer }

func (m *mock) Publish(ctx context.Context) error {
	return m.w.WriteMessages(ctx, kafka.Message{Topic: "mock"})
}

var _ publisher = (*mock)(nil)

func newMock() publisher { return &mock{&kafka.Writer{}} }

type legacy struct{ w *kafka.Writer }

func (l *legacy) Publish(ctx context.Context) error {
	return l.w.WriteMessages(ctx, kafka.Message{Topic: "legacy"})
}

type adapter struct{ l *legacy }

func (a adapter) Publish(ctx context.Context) error { return a.l.Publish(ctx) }

type service struct{ p publisher }

func newService(p publisher) *service { return &service{p} }

func main() {
	s := newService(&real{&kafka.Writer{}})
	_ = s.p.Publish(context.Background())
}
