// Generic registration: RegisterHandler[T](bus, topic, func(T)) keeps handlers apart.
package main

import (
	"context"
	"encoding/json"

	"github.com/nats-io/nats.go"
)

type bus struct{ nc *nats.Conn }

func register[T any](b *bus, subject string, h func(context.Context, T) error) error {
	_, err := b.nc.QueueSubscribe(subject, "app", func(m *nats.Msg) {
		var v T
		if err := json.Unmarshal(m.Data, &v); err != nil {
			return
		}
		_ = h(context.Background(), v)
	})
	return err
}

type opened struct{ ID string }

type closed struct{ ID string }

type app struct{ b *bus }

func (a *app) onOpened(ctx context.Context, e opened) error {
	return a.b.nc.Publish("opened.seen", nil) // want publish "nats opened.seen" entry "consumer:nats:opened"
}

func (a *app) onClosed(ctx context.Context, e closed) error {
	return a.b.nc.Publish("closed.seen", nil) // want publish "nats closed.seen" entry "consumer:nats:closed"
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	b := &bus{nc}
	a := &app{b}
	_ = register(b, "opened", a.onOpened) // want subscribe "nats opened" group "app"
	_ = register(b, "closed", a.onClosed) // want subscribe "nats closed" group "app"
}
