// A wrapper that sends anything gives each of its callers the type that this one sends; a generic one, that of its instance.
package main

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"
)

type Codec interface {
	Marshal(v any) ([]byte, error)
}

type jsonCodec struct{}

func (jsonCodec) Marshal(v any) ([]byte, error) { return json.Marshal(v) }

type bus struct {
	w     *kafka.Writer
	codec Codec
}

func (b *bus) Publish(ctx context.Context, topic string, event any) error {
	body, err := b.codec.Marshal(event)
	if err != nil {
		return err
	}
	return b.w.WriteMessages(ctx, kafka.Message{Topic: topic, Value: body})
}

type Publisher[T any] struct {
	w     *kafka.Writer
	topic string
}

func NewPublisher[T any](w *kafka.Writer, topic string) *Publisher[T] {
	return &Publisher[T]{w: w, topic: topic}
}

func (p *Publisher[T]) Send(ctx context.Context, event T) error {
	body, err := json.Marshal(event)
	if err != nil {
		return err
	}
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic, Value: body})
}

type event interface{ Key() string }

type OrderPlaced struct{ ID string }

func (e OrderPlaced) Key() string { return e.ID }

type OrderPaid struct{ ID string }

func (e *OrderPaid) Key() string { return e.ID }

type Parcel struct{ ID string }

func main() {
	ctx := context.Background()
	b := &bus{w: &kafka.Writer{}, codec: jsonCodec{}}
	_ = b.Publish(ctx, "placed", OrderPlaced{})                         // want publish "kafka placed" message "OrderPlaced"
	_ = b.Publish(ctx, "paid", &OrderPaid{})                            // want publish "kafka paid" message "OrderPaid"
	_ = b.Publish(ctx, "counts", map[string]int{"a": 1})                // want publish "kafka counts" message ""
	_ = b.Publish(ctx, "words", "hello")                                // want publish "kafka words" message ""
	_ = NewPublisher[Parcel](b.w, "parcels").Send(ctx, Parcel{})        // want publish "kafka parcels" message "Parcel"
	_ = NewPublisher[*OrderPaid](b.w, "copies").Send(ctx, &OrderPaid{}) // want publish "kafka copies" message "OrderPaid"
	for _, e := range []event{OrderPlaced{}, &OrderPaid{}} {
		_ = b.Publish(ctx, "all", e) // want publish "kafka all" message "OrderPlaced" message "OrderPaid"
	}
}
