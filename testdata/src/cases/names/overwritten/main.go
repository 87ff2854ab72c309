// A negative: what a variable or a field held before is no name.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type message struct{ topic string }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	topic := "before"
	topic = "after"
	w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka after"
	m := kafka.Message{Topic: "field-before"}
	m.Topic = "field-after"
	w.WriteMessages(ctx, m) // want publish "kafka field-after"
	p := &message{topic: "pointer-before"}
	p.topic = "pointer-after"
	w.WriteMessages(ctx, kafka.Message{Topic: p.topic}) // want publish "kafka pointer-after"
	p.topic = "pointer-last"
}
