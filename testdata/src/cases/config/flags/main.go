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
	w.WriteMessages(ctx, kafka.Message{Topic: *topic}) // miss publish "kafka flag-topic" because a pointer that a library returns is not loaded // wrong unresolved publish "kafka" because of the same
	w.WriteMessages(ctx, kafka.Message{Topic: dlq})    // miss publish "kafka flag-dlq" because no row is about flag.StringVar // wrong unresolved publish "kafka" because of the same
}
