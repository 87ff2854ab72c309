// A slice of topics that is ranged over, a table of struct literals, and variadics.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

var mirrored = []string{"mirror-a", "mirror-b"}

type route struct {
	name  string
	topic string
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	for _, t := range mirrored {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka mirror-a" publish "kafka mirror-b"
	}
	table := []route{
		{name: "first", topic: "table-a"},
		{name: "second", topic: "table-b"},
	}
	for _, r := range table {
		w.WriteMessages(ctx, kafka.Message{Topic: r.topic}) // want publish "kafka table-a" publish "kafka table-b"
	}
	all(ctx, w, "fan-a", "fan-b") // want publish "kafka fan-a" publish "kafka fan-b"
	all(ctx, w, "fan-c")          // want publish "kafka fan-c"
	w.WriteMessages(ctx,          // want publish "kafka two-a" publish "kafka two-b"
		kafka.Message{Topic: "two-a"},
		kafka.Message{Topic: "two-b"},
	)
}

func all(ctx context.Context, w *kafka.Writer, topics ...string) {
	for _, t := range topics {
		w.WriteMessages(ctx, kafka.Message{Topic: t})
	}
}
