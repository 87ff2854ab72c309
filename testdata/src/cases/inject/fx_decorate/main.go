// A decorator takes the place of what is provided; what is replaced is not used.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type publisher interface {
	Publish(ctx context.Context, topic string) error
}

type plain struct{ w *kafka.Writer }

func newPlain() publisher { return &plain{&kafka.Writer{}} }

func (p *plain) Publish(ctx context.Context, topic string) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka us.orders"
}

type prefixed struct {
	next   publisher
	prefix string
}

func (p *prefixed) Publish(ctx context.Context, topic string) error {
	return p.next.Publish(ctx, p.prefix+topic)
}

func withPrefix(next publisher, prefix prefixName) publisher {
	return &prefixed{next, string(prefix)}
}

type prefixName string

func main() {
	fx.New(
		fx.Provide(newPlain),
		fx.Supply(prefixName("eu.")),
		fx.Replace(prefixName("us.")),
		fx.Decorate(withPrefix),
		fx.Invoke(func(p publisher) {
			_ = p.Publish(context.Background(), "orders")
		}),
	).Run()
}
