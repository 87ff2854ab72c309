// Options are applied after construction, by a method of an interface.
package main

import (
	"context"

	"github.com/rabbitmq/amqp091-go"
)

type option func(*publisher)

func exchange(name string) option { return func(p *publisher) { p.exchange = name } }

func routingKey(k string) option { return func(p *publisher) { p.key = k } }

type eventPublisher interface {
	Configure(...option)
	Publish(ctx context.Context, body []byte) error
}

type publisher struct {
	exchange string
	key      string
	ch       *amqp091.Channel
}

func newPublisher(ch *amqp091.Channel) (eventPublisher, error) {
	return &publisher{ch: ch, exchange: "unset-exchange", key: "unset-key"}, nil
}

func (p *publisher) Configure(opts ...option) {
	for _, o := range opts {
		o(p)
	}
}

func (p *publisher) Publish(ctx context.Context, body []byte) error {
	return p.ch.PublishWithContext(ctx, p.exchange, p.key, false, false, amqp091.Publishing{Body: body})
}

type bar struct{ eventPublisher }

type kitchen struct{ eventPublisher }

type useCase struct {
	bar     bar
	kitchen kitchen
}

func (u *useCase) order(ctx context.Context) {
	_ = u.bar.Publish(ctx, nil)     // want publish "rabbitmq bar-exchange" key "bar-key"
	_ = u.kitchen.Publish(ctx, nil) // want publish "rabbitmq kitchen-exchange" key "kitchen-key"
}

func main() {
	conn, _ := amqp091.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	b, _ := newPublisher(ch)
	k, _ := newPublisher(ch)
	u := &useCase{bar{b}, kitchen{k}}
	u.bar.Configure(exchange("bar-exchange"), routingKey("bar-key"))
	u.kitchen.Configure(exchange("kitchen-exchange"), routingKey("kitchen-key"))
	u.order(context.Background())
}
