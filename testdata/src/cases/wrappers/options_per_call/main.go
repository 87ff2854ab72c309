// Options of a call are handed on by wrappers: one that gives none keeps the default.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type settings struct{ key, prefix string }

type Option func(*settings)

func WithKey(k string) Option    { return func(s *settings) { s.key = k } }
func WithPrefix(p string) Option { return func(s *settings) { s.prefix = p } }

type Publisher interface {
	Publish(ctx context.Context, topic string, opts ...Option) error
}

type client struct{ w *kafka.Writer }

func (c *client) Publish(ctx context.Context, topic string, opts ...Option) error {
	s := settings{prefix: "shop."}
	for _, o := range opts {
		o(&s)
	}
	return c.w.WriteMessages(ctx, kafka.Message{Topic: s.prefix + topic, Key: []byte(s.key)})
}

// logged hands every call on.
type logged struct{ next Publisher }

func (l *logged) Publish(ctx context.Context, topic string, opts ...Option) error {
	return l.next.Publish(ctx, topic, opts...)
}

func emit(ctx context.Context, p Publisher, topic string, opts ...Option) error {
	return p.Publish(ctx, topic, opts...)
}

func main() {
	ctx := context.Background()
	p := &logged{next: &client{w: &kafka.Writer{}}}
	p.Publish(ctx, "orders", WithKey("id"))    // want publish "kafka shop.orders" key "id"
	p.Publish(ctx, "bills", WithPrefix("eu.")) // want publish "kafka eu.bills" key ""
	p.Publish(ctx, "mails")                    // want publish "kafka shop.mails" key ""
	emit(ctx, p, "stock", WithPrefix("us."))   // want publish "kafka us.stock"
	emit(ctx, p, "seats")                      // want publish "kafka shop.seats"
}
