// Flags with defaults, as values and through variables.
package main

import (
	"context"
	"flag"

	"github.com/segmentio/kafka-go"
)

var (
	topic = flag.String("topic", "flag-topic", "where to publish")
	dlq   string
)

func init() { flag.StringVar(&dlq, "dlq", "flag-dlq", "dead letters") }

func main() {
	flag.Parse()
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: *topic}) // want publish "kafka flag-topic"
	w.WriteMessages(ctx, kafka.Message{Topic: dlq})    // want publish "kafka flag-dlq"
}
