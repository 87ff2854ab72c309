// A name that is declared again inside: the inner one counts there and nowhere else.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

const topic = "outer"

var queue = "outer-queue"

type sender struct {
	w     *kafka.Writer
	topic string
}

func (s sender) send(ctx context.Context, topic string) {
	s.w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka of-argument"
}

func (s sender) own(ctx context.Context) {
	s.w.WriteMessages(ctx, kafka.Message{Topic: s.topic}) // want publish "kafka of-field"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka outer"
	{
		topic := "inner"
		w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka inner"
	}
	if topic := os.Getenv("TOPIC"); topic != "" {
		w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka ${TOPIC}"
	}
	for _, queue := range []string{"in-loop"} {
		w.WriteMessages(ctx, kafka.Message{Topic: queue}) // want publish "kafka in-loop"
	}
	w.WriteMessages(ctx, kafka.Message{Topic: queue}) // want publish "kafka outer-queue"
	s := sender{w: w, topic: "of-field"}
	s.send(ctx, "of-argument")
	s.own(ctx)
}
