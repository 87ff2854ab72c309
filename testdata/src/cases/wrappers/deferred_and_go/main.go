// Wrappers that are called by go, by defer, in closures of both, and by a timer and a once.
package main

import (
	"context"
	"sync"
	"time"

	"github.com/segmentio/kafka-go"
)

var w = &kafka.Writer{}

func publish(ctx context.Context, topic string) {
	_ = w.WriteMessages(ctx, kafka.Message{Topic: topic})
}

func never(ctx context.Context) { publish(ctx, "never") }

func main() {
	ctx := context.Background()
	defer publish(ctx, "stopped") // want publish "kafka stopped"
	go publish(ctx, "started")    // want publish "kafka started"
	defer func() {
		publish(ctx, "recovered") // want publish "kafka recovered"
	}()
	go func(topic string) {
		publish(ctx, topic) // want publish "kafka spawned"
	}("spawned")
	for _, t := range []string{"each-a", "each-b"} {
		go func() { publish(ctx, t) }() // want publish "kafka each-a" publish "kafka each-b"
	}
	var once sync.Once
	once.Do(func() { publish(ctx, "once") })                     // want publish "kafka once"
	first := sync.OnceFunc(func() { publish(ctx, "once-func") }) // want publish "kafka once-func"
	first()
	time.AfterFunc(time.Second, func() { publish(ctx, "later") }) // want publish "kafka later"
}
