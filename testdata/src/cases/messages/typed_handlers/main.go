// Handlers that a wrapper of the tree gives the decoded value: the type is that of their parameter, each its own.
package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type Order struct{ ID string }

type Parcel struct{ ID string }

type Note struct{ Text string }

// On decodes for its handler.
func On[T any](nc *nats.Conn, subject string, handle func(context.Context, T) error) error {
	_, err := nc.Subscribe(subject, func(m *nats.Msg) {
		var v T
		if err := json.Unmarshal(m.Data, &v); err != nil {
			return
		}
		if err := handle(context.Background(), v); err != nil {
			log.Print(err)
		}
	})
	return err
}

type Consumer[T any] struct {
	r      *kafka.Reader
	handle func(T)
}

func (c *Consumer[T]) Run(ctx context.Context) {
	for {
		m, err := c.r.ReadMessage(ctx) // want subscribe "kafka notes" message "Note"
		if err != nil {
			return
		}
		v := new(T)
		if json.Unmarshal(m.Value, v) == nil {
			c.handle(*v)
		}
	}
}

type app struct{ nc *nats.Conn }

func (a *app) onOrder(ctx context.Context, o *Order) error { return nil }

func (a *app) onParcel(ctx context.Context, p Parcel) error { return nil }

func (a *app) onText(ctx context.Context, s string) error { return nil }

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	a := &app{nc: nc}
	_ = On(nc, "orders", a.onOrder)   // want subscribe "nats orders" message "Order" handler "app.onOrder"
	_ = On(nc, "parcels", a.onParcel) // want subscribe "nats parcels" message "Parcel" handler "app.onParcel"
	_ = On(nc, "texts", a.onText)     // want subscribe "nats texts" message "" handler "app.onText"
	c := &Consumer[Note]{r: kafka.NewReader(kafka.ReaderConfig{Topic: "notes"}), handle: func(n Note) {}}
	c.Run(context.Background())
}
