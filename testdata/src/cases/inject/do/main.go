// A container that is asked by type argument: providers ask it in turn, names tell values of one type apart.
package main

import (
	"context"

	"github.com/samber/do/v2"
	"github.com/segmentio/kafka-go"
)

type config struct{ topic string }

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
	c := do.MustInvoke[*config](i)
	return &producer{do.MustInvoke[*kafka.Writer](i), c.topic}, nil
}

type service struct{ main, audit publisher }

func newService(i do.Injector) (*service, error) {
	p, err := do.Invoke[*producer](i)
	if err != nil {
		return nil, err
	}
	return &service{main: p, audit: do.MustInvokeNamed[publisher](i, "audit")}, nil
}

func (s *service) run(ctx context.Context) {
	_ = s.main.Publish(ctx)  // want publish "kafka orders"
	_ = s.audit.Publish(ctx) // want publish "kafka audit"
}

func get[T any](i do.Injector) T { return do.MustInvoke[T](i) }

func newUnasked(i do.Injector) (*kafka.Message, error) {
	_ = get[*producer](i).w.WriteMessages(context.Background(), kafka.Message{Topic: "unasked"})
	return nil, nil
}

func main() {
	i := do.New(do.Package(do.Lazy(newService)))
	do.ProvideValue(i, &config{topic: "orders"})
	do.Provide(i, newProducer)
	do.Provide(i, newUnasked)
	do.Provide(i, func(do.Injector) (*kafka.Writer, error) { return &kafka.Writer{}, nil })
	do.ProvideNamed(i, "audit", func(i do.Injector) (publisher, error) {
		return &producer{do.MustInvoke[*kafka.Writer](i), "audit"}, nil
	})
	do.ProvideNamedValue[publisher](i, "spare", &producer{nil, "spare"})
	get[*service](i).run(context.Background())
}
