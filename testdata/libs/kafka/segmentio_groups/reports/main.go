// segmentio/kafka-go: one function reads one topic for several groups, each with a handler of its own.
package main

import (
	"context"
	"log"

	"github.com/segmentio/kafka-go"
)

func consume(ctx context.Context, group string, handle func(kafka.Message) error) {
	r := kafka.NewReader(kafka.ReaderConfig{Brokers: []string{"localhost:9092"}, Topic: "orders", GroupID: group})
	defer r.Close()
	for {
		m, err := r.ReadMessage(ctx) // want effect "ack (*kafka-go.Reader).ReadMessage"
		if err != nil {
			return
		}
		if err := handle(m); err != nil {
			log.Print(err)
		}
	}
}

func onTotals(m kafka.Message) error { return nil }
func onStock(m kafka.Message) error  { return nil }

func main() {
	ctx := context.Background()
	go consume(ctx, "totals", onTotals) // want subscribe "kafka orders" group "totals" handler "onTotals"
	consume(ctx, "stock", onStock)      // want subscribe "kafka orders" group "stock" handler "onStock"
}
