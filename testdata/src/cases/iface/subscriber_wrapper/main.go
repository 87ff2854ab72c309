// A consumer wrapper that hides the loop: topic and handler are arguments of Subscribe.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/iface/subscriber_wrapper/queue"
)

type app struct{ w *kafka.Writer }

func (a *app) onPaid(ctx context.Context, body []byte) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "receipts"}) // want publish "kafka receipts" entry "consumer:kafka:paid"
}

func (a *app) onLost(ctx context.Context, body []byte) error {
	return a.w.WriteMessages(ctx, kafka.Message{Topic: "searches"}) // want publish "kafka searches" entry "consumer:kafka:lost"
}

func main() {
	a := &app{w: &kafka.Writer{}}
	var s queue.Subscriber = queue.NewKafka("app")
	ctx := context.Background()
	_ = s.Subscribe(ctx, "paid", a.onPaid)                         // want subscribe "kafka paid" group "app" handler "app.onPaid"
	_ = s.Subscribe(ctx, "lost", queue.Chain(a.onLost, queue.Log)) // want subscribe "kafka lost" group "app"
}
