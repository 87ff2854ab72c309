// A container fills parameters by type: what is provided, what is supplied, what is invoked; an unused module is none.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type config struct{ topic, mails string }

type publisher interface {
	Publish(ctx context.Context) error
}

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic}) // want publish "kafka orders"
}

func newConfig() (*config, error) { return &config{topic: "orders", mails: "mails"}, nil }

func newWriter() *kafka.Writer { return &kafka.Writer{} }

func newPublisher(c *config, w *kafka.Writer) publisher { return &producer{w: w, topic: c.topic} }

type mailer struct {
	w     *kafka.Writer
	topic string
}

func newMailer(c *config, w *kafka.Writer) *mailer { return &mailer{w: w, topic: c.mails} }

func (m *mailer) mail(ctx context.Context) error {
	return m.w.WriteMessages(ctx, kafka.Message{Topic: m.topic}) // want publish "kafka mails"
}

type region string

func run(lc fx.Lifecycle, p publisher, m *mailer, r region, w *kafka.Writer) {
	lc.Append(fx.Hook{
		OnStart: func(ctx context.Context) error {
			_ = p.Publish(ctx)
			_ = w.WriteMessages(ctx, kafka.Message{Topic: string(r) + ".started"}) // want publish "kafka eu.started"
			return m.mail(ctx)
		},
	})
}

var module = fx.Module("bus",
	fx.Provide(newPublisher),
	fx.Provide(newMailer, newWriter),
)

func newUnasked(w *kafka.Writer) *fx.Hook {
	_ = w.WriteMessages(context.Background(), kafka.Message{Topic: "unasked"})
	return nil
}

func newOther() publisher { return &producer{w: &kafka.Writer{}, topic: "not-installed"} }

var notInstalled = fx.Options(fx.Provide(newOther), fx.Invoke(func(p publisher) { _ = p.Publish(context.Background()) }))

func main() {
	fx.New(
		module,
		fx.Provide(newConfig, newUnasked),
		fx.Supply(region("eu")),
		fx.Invoke(run),
	).Run()
}
