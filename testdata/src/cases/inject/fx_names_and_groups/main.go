// Values of one type are told apart by name and by group; a struct of parameters and one of results.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"go.uber.org/fx"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

func newProducer(topic string) func() *producer {
	return func() *producer { return &producer{w: &kafka.Writer{}, topic: topic} }
}

func named(name, topic string) fx.Option {
	return fx.Provide(fx.Annotate(newProducer(topic), fx.ResultTags(`name:"`+name+`"`)))
}

type results struct {
	fx.Out

	Audit  *producer `name:"audit"`
	Member *producer `group:"fanout"`
}

func newResults() results {
	return results{Audit: newProducer("audit")(), Member: newProducer("fan-one")()}
}

type params struct {
	fx.In

	Orders *producer   `name:"orders"`
	Mails  *producer   `name:"mails"`
	Audit  *producer   `name:"audit"`
	All    []*producer `group:"fanout"`
}

type app struct {
	orders, mails, audit *producer
	all                  []*producer
}

func newApp(p params) *app {
	return &app{orders: p.Orders, mails: p.Mails, audit: p.Audit, all: p.All}
}

func (a *app) start() {
	ctx := context.Background()
	_ = a.orders.send(ctx) // want publish "kafka orders"
	_ = a.mails.send(ctx)  // want publish "kafka mails"
	_ = a.audit.send(ctx)  // want publish "kafka audit"
	for _, p := range a.all {
		_ = p.send(ctx) // want publish "kafka fan-one" publish "kafka fan-two"
	}
}

func warm(orders *producer) {
	_ = orders.send(context.Background()) // want publish "kafka orders"
}

func main() {
	fx.New(
		named("orders", "orders"),
		named("mails", "mails"),
		fx.Provide(newResults, newApp),
		fx.Provide(fx.Annotated{Group: "fanout", Target: newProducer("fan-two")}),
		fx.Provide(fx.Annotated{Group: "other", Target: newProducer("other-group")}),
		fx.Invoke(fx.Annotate(warm, fx.ParamTags(`name:"orders"`))),
		fx.Invoke((*app).start),
	).Run()
}
