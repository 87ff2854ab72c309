// A generic consumer: topics and handlers of two instances are not mixed.
package main

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type consumer[T any] struct {
	r      *kafka.Reader
	handle func(context.Context, T) error
}

func newConsumer[T any](topic string, handle func(context.Context, T) error) *consumer[T] {
	return &consumer[T]{
		r:      kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: "generic"}),
		handle: handle,
	}
}

func (c *consumer[T]) run(ctx context.Context) error {
	for {
		m, err := c.r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal(m.Value, &v); err != nil {
			continue
		}
		if err := c.handle(ctx, v); err != nil {
			return err
		}
	}
}

type order struct{ ID string }

type parcel struct{ ID string }

type app struct{ w *kafka.Writer }

func (a *app) onOrder(ctx context.Context, o order) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "order-seen"}) // want publish "kafka order-seen" entry "consumer:kafka:orders"
}

func (a *app) onParcel(ctx context.Context, p parcel) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "parcel-seen"}) // want publish "kafka parcel-seen" entry "consumer:kafka:parcels"
}

func main() {
	a := &app{w: &kafka.Writer{}}
	ctx := context.Background()
	orders := newConsumer("orders", a.onOrder)
	parcels := newConsumer("parcels", a.onParcel)
	go orders.run(ctx)   // want subscribe "kafka orders" group "generic"
	_ = parcels.run(ctx) // want subscribe "kafka parcels" group "generic"
}
