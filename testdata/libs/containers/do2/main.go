// Do is asked for a type; what it has under a name, and what overrides it.
package main

import (
	"context"

	"github.com/samber/do/v2"
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

func newProducer(i do.Injector) (*producer, error) {
	w, err := do.Invoke[*kafka.Writer](i)
	if err != nil {
		return nil, err
	}
	return &producer{w, do.MustInvokeNamed[string](i, "topic")}, nil
}

func main() {
	ctx := context.Background()
	i := do.New(do.Package(
		do.LazyNamed("lazy", func(i do.Injector) (*producer, error) { return &producer{do.MustInvoke[*kafka.Writer](i), "lazy"}, nil }),
		do.Eager(kafka.ReaderConfig{Topic: "inbox", GroupID: "postman"}),
		do.Bind[*producer, publisher](),
	))
	do.ProvideValue(i, &kafka.Writer{})
	do.ProvideNamedValue(i, "topic", "orders")
	do.ProvideNamedValue(i, "other", "others")
	do.Provide(i, newProducer)
	do.ProvideNamed(i, "audit", func(i do.Injector) (publisher, error) {
		return &producer{do.MustInvoke[*kafka.Writer](i), "audit"}, nil
	})
	do.ProvideNamed(i, "mails", func(do.Injector) (publisher, error) { return &producer{nil, "dropped"}, nil })
	do.OverrideNamed(i, "mails", func(do.Injector) (publisher, error) { return &producer{&kafka.Writer{}, "mails"}, nil })
	_ = do.MustInvoke[*producer](i).Publish(ctx)               // want publish "kafka orders"
	_ = do.MustInvokeNamed[publisher](i, "audit").Publish(ctx) // want publish "kafka audit"
	_ = do.MustInvokeNamed[*producer](i, "lazy").Publish(ctx)  // want publish "kafka lazy"
	_ = do.MustInvoke[publisher](i).Publish(ctx)               // want publish "kafka orders"
	_ = do.MustInvokeAs[publisher](i).Publish(ctx)             // want publish "kafka orders"
	r := kafka.NewReader(do.MustInvoke[kafka.ReaderConfig](i))
	_, _ = r.ReadMessage(ctx) // want subscribe "kafka inbox" group "postman" // want effect "ack (*kafka-go.Reader).ReadMessage"
	mails, _ := do.InvokeNamed[publisher](i, "mails")
	_ = mails.Publish(ctx) // want publish "kafka mails"
}
