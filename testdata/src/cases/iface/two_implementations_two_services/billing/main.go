// One interface, two implementations: each binary uses the one that it makes.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/iface/two_implementations_two_services/shared"
)

type kafkaSink struct{ w *kafka.Writer }

func (k kafkaSink) Put(ctx context.Context, name string) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: name}) // want publish "kafka billing-audit" service "billing"
}

func main() {
	shared.Record(context.Background(), kafkaSink{&kafka.Writer{}}, "billing-audit")
}
