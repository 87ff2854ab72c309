// Dig fills parameters by type, name and group.
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

func named(topic string) func(*kafka.Writer) *producer {
	return func(w *kafka.Writer) *producer { return &producer{w, topic} }
}

type params struct {
	dig.In

	Audit publisher   `name:"audit"`
	All   []publisher `group:"all"`
}

type results struct {
	dig.Out

	One publisher `group:"all"`
}

func main() {
	ctx := context.Background()
	c := dig.New()
	_ = c.Provide(func() *kafka.Writer { return &kafka.Writer{} })
	_ = c.Provide(named("audit"), dig.Name("audit"), dig.As(new(publisher)))
	_ = c.Provide(named("two"), dig.Group("all"), dig.As(new(publisher)))
	_ = c.Provide(func(w *kafka.Writer) results { return results{One: &producer{w, "one"}} })
	_ = c.Decorate(func(w *kafka.Writer) *kafka.Writer { return &kafka.Writer{Addr: w.Addr} })
	scope := c.Scope("inner")
	_ = scope.Provide(named("scoped"))
	_ = scope.Invoke(func(p params, own *producer) {
		_ = p.Audit.Publish(ctx) // want publish "kafka audit"
		_ = own.Publish(ctx)     // want publish "kafka scoped"
		for _, x := range p.All {
			_ = x.Publish(ctx) // want publish "kafka one" publish "kafka two"
		}
	})
}
