// The topic is chosen by a type switch, a switch on a field and several results.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type created struct{}

type closed struct{}

func topicOf(event any) string {
	switch event.(type) {
	case created, *created:
		return "account-created"
	case closed:
		return "account-closed"
	}
	return "account-other"
}

func route(kind string) (topic, key string, err error) {
	switch kind {
	case "vip":
		topic, key = "vip-queue", "v"
	default:
		topic, key = "std-queue", "s"
	}
	return topic, key, nil
}

func publish(ctx context.Context, w *kafka.Writer, event any) {
	_ = w.WriteMessages(ctx, kafka.Message{Topic: topicOf(event)})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	publish(ctx, w, created{})  // want publish "kafka account-created"
	publish(ctx, w, closed{})   // want publish "kafka account-closed"
	publish(ctx, w, &created{}) // want publish "kafka account-created"
	topic, key, err := route(os.Args[1])
	if err != nil {
		return
	}
	w.WriteMessages(ctx, kafka.Message{Topic: topic, Key: []byte(key)}) // want publish "kafka vip-queue" publish "kafka std-queue"
	topic, _, _ = route("vip")
	w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka vip-queue"
}
