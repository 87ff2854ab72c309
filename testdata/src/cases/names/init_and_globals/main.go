// Package variables, init functions and a singleton.
package main

import (
	"context"
	"sync"

	"github.com/segmentio/kafka-go"
)

var (
	writer *kafka.Writer
	topic  string

	once     sync.Once
	instance *client
)

type client struct{ topic string }

func init() {
	writer = &kafka.Writer{Addr: kafka.TCP("localhost:9092")}
	topic = "set-in-init"
}

func get() *client {
	once.Do(func() { instance = &client{topic: "singleton"} })
	return instance
}

func main() {
	ctx := context.Background()
	writer.WriteMessages(ctx, kafka.Message{Topic: topic})       // want publish "kafka set-in-init"
	writer.WriteMessages(ctx, kafka.Message{Topic: get().topic}) // want publish "kafka singleton"
}
