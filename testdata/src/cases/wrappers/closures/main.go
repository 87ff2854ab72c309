// Wrappers that are local closures: called here, handed on, and kept in a slice; one that is never called publishes nothing.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

func each(topics []string, do func(topic string)) {
	for _, t := range topics {
		do(t)
	}
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	publish := func(topic string) {
		_ = w.WriteMessages(ctx, kafka.Message{Topic: topic})
	}
	publish("here-a") // want publish "kafka here-a"
	publish("here-b") // want publish "kafka here-b"
	each([]string{"each-a", "each-b"}, func(topic string) {
		_ = w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka each-a" publish "kafka each-b"
	})
	steps := []func(string){
		func(suffix string) {
			_ = w.WriteMessages(ctx, kafka.Message{Topic: "step-a" + suffix}) // want publish "kafka step-a.eu"
		},
		func(suffix string) {
			_ = w.WriteMessages(ctx, kafka.Message{Topic: "step-b" + suffix}) // want publish "kafka step-b.eu"
		},
	}
	for _, step := range steps {
		step(".eu")
	}
	unused := func(topic string) {
		_ = w.WriteMessages(ctx, kafka.Message{Topic: topic})
	}
	_ = unused
}
