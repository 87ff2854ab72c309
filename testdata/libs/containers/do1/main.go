// Do is asked for a type; what it has under a name, and what overrides it.
package main

import (
	"context"

	"github.com/samber/do"
	"github.com/segmentio/kafka-go"
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

func newProducer(i *do.Injector) (*producer, error) {
	w, err := do.Invoke[*kafka.Writer](i)
	if err != nil {
		return nil, err
	}
	return &producer{w, do.MustInvokeNamed[string](i, "topic")}, nil
}

func main() {
	ctx := context.Background()
	i := do.New()
	do.ProvideValue(i, &kafka.Writer{})
	do.ProvideNamedValue(i, "topic", "orders")
	do.ProvideNamedValue(i, "other", "others")
	do.Provide(i, newProducer)
	do.ProvideNamed(i, "audit", func(i *do.Injector) (publisher, error) {
		return &producer{do.MustInvoke[*kafka.Writer](i), "audit"}, nil
	})
	do.ProvideNamed(i, "mails", func(*do.Injector) (publisher, error) { return &producer{nil, "dropped"}, nil })
	do.OverrideNamed(i, "mails", func(*do.Injector) (publisher, error) { return &producer{&kafka.Writer{}, "mails"}, nil })
	_ = do.MustInvoke[*producer](i).Publish(ctx)               // want publish "kafka orders"
	_ = do.MustInvokeNamed[publisher](i, "audit").Publish(ctx) // want publish "kafka audit"
	mails, _ := do.InvokeNamed[publisher](i, "mails")
	_ = mails.Publish(ctx) // want publish "kafka mails"
}
