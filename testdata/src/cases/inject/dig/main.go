// Two containers of one binary do not mix; names, interfaces, and a helper that provides.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"go.uber.org/dig"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

func newOrders() *producer { return &producer{&kafka.Writer{}, "orders"} }

func newOthers() *producer { return &producer{&kafka.Writer{}, "others"} }

func newAudit() (*producer, error) { return &producer{&kafka.Writer{}, "audit"}, nil }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func provide(c *dig.Container, constructors ...any) {
	for _, f := range constructors {
		must(c.Provide(f))
	}
}

type params struct {
	dig.In

	Audit  publisher `name:"audit"`
	Orders *producer
}

func main() {
	ctx := context.Background()
	a, b := dig.New(), dig.New()
	provide(a, newOrders)
	provide(b, newOthers)
	must(a.Provide(newAudit, dig.Name("audit"), dig.As(new(publisher))))
	must(a.Invoke(func(p params) error {
		_ = p.Orders.Publish(ctx)   // want publish "kafka orders"
		return p.Audit.Publish(ctx) // want publish "kafka audit"
	}))
	must(b.Invoke(func(p *producer) {
		_ = p.Publish(ctx) // want publish "kafka others"
	}))
}
