// A map from type to topic: with a known key one topic, otherwise all of them.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

var topics = map[string]string{
	"created": "order-created",
	"paid":    "order-paid",
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: topics["paid"]}) // want publish "kafka order-paid"
	// want publish "kafka order-created" publish "kafka order-paid"
	w.WriteMessages(ctx, kafka.Message{Topic: topics[os.Args[1]]})
}
