// Adapters between interfaces: functions as interfaces, method values, a wrapper of the library's own type.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context, topic string) error
}

type publishFunc func(ctx context.Context, topic string) error

func (f publishFunc) Publish(ctx context.Context, topic string) error { return f(ctx, topic) }

type emitter interface{ Emit(name string) error }

type emitting struct {
	p      publisher
	prefix string
}

func (e emitting) Emit(name string) error {
	return e.p.Publish(context.Background(), e.prefix+name)
}

type client struct{ w *kafka.Writer }

func (c *client) write(ctx context.Context, topic string) error {
	return c.w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

type switching struct{ on, off publisher }

func (s *switching) Publish(ctx context.Context, topic string) error {
	if topic == "" {
		return s.off.Publish(ctx, "none")
	}
	return s.on.Publish(ctx, topic)
}

type nothing struct{}

func (nothing) Publish(context.Context, string) error { return nil }

func main() {
	c := &client{&kafka.Writer{}}
	var e emitter = emitting{publishFunc(c.write), "ev."}
	_ = e.Emit("placed") // want publish "kafka ev.placed"
	s := &switching{on: publishFunc(c.write), off: nothing{}}
	_ = s.Publish(context.Background(), "switched") // want publish "kafka switched"
	e = emitting{p: s, prefix: "sw."}
	_ = e.Emit("paid") // want publish "kafka sw.paid"
	quiet := emitting{p: nothing{}, prefix: "quiet."}
	_ = quiet.Emit("unheard")
}
