// One publisher for each topic, kept in a map and a slice.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type bus struct{ writers map[string]*kafka.Writer }

func newBus(topics ...string) *bus {
	b := &bus{writers: map[string]*kafka.Writer{}}
	for _, t := range topics {
		b.writers[t] = &kafka.Writer{Topic: t}
	}
	return b
}

func (b *bus) publish(ctx context.Context, topic string) error {
	return b.writers[topic].WriteMessages(ctx, kafka.Message{}) // want publish "kafka map-a" publish "kafka map-b"
}

func main() {
	b := newBus("map-a", "map-b")
	ctx := context.Background()
	_ = b.publish(ctx, "map-a")
	_ = b.publish(ctx, os.Args[1])
	readers := []*kafka.Reader{
		kafka.NewReader(kafka.ReaderConfig{Topic: "slice-a"}),
		kafka.NewReader(kafka.ReaderConfig{Topic: "slice-b"}),
	}
	for _, r := range readers {
		go r.ReadMessage(ctx) // want subscribe "kafka slice-a" subscribe "kafka slice-b"
	}
}
