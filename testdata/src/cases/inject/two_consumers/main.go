// Two consumers of one type: each has its topic, its group and its handler.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type handler func(ctx context.Context, body []byte) error

type consumer struct {
	r      *kafka.Reader
	handle handler
}

func newConsumer(topic, group string, h handler) *consumer {
	return &consumer{r: kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: group}), handle: h}
}

func (c *consumer) run(ctx context.Context) {
	for {
		m, err := c.r.ReadMessage(ctx) // want subscribe "kafka paid" group "shipping" handler "app.ship" subscribe "kafka refunded" group "returns" handler "app.refund"
		if err != nil {
			return
		}
		_ = c.handle(ctx, m.Value)
	}
}

type app struct{ w *kafka.Writer }

func (a *app) ship(ctx context.Context, body []byte) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "shipped"}) // want publish "kafka shipped" entry "consumer:kafka:paid"
}

func (a *app) refund(ctx context.Context, body []byte) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "booked"}) // want publish "kafka booked" entry "consumer:kafka:refunded"
}

func main() {
	ctx := context.Background()
	a := &app{w: &kafka.Writer{}}
	for _, c := range []*consumer{
		newConsumer("paid", "shipping", a.ship),
		newConsumer("refunded", "returns", a.refund),
	} {
		go c.run(ctx)
	}
	select {}
}
