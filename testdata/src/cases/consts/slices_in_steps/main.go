// Slices that are appended to in steps, given by functions, copied and cut; one that is not ranged over says nothing.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

var unused = []string{"unused-a", "unused-b"}

func base() []string { return []string{"base-a", "base-b"} }

func extended(more bool) []string {
	out := base()
	if more {
		out = append(out, "extra")
	}
	return append(out, tail()...)
}

func tail() []string { return []string{"tail"} }

type registry struct{ topics []string }

func (r *registry) add(t string) { r.topics = append(r.topics, t) }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	for _, t := range base() {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka base-a" publish "kafka base-b"
	}
	for _, t := range extended(len(os.Args) > 1) {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka base-a" publish "kafka base-b" publish "kafka extra" publish "kafka tail"
	}
	var steps []string
	steps = append(steps, "step-a")
	steps = append(steps, "step-b", "step-c")
	for i := range steps {
		w.WriteMessages(ctx, kafka.Message{Topic: steps[i]}) // want publish "kafka step-a" publish "kafka step-b" publish "kafka step-c"
	}
	r := &registry{}
	r.add("added-a")
	r.add("added-b")
	for _, t := range r.topics {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka added-a" publish "kafka added-b"
	}
	made := make([]string, 2)
	made[0] = "made-a"
	made[1] = "made-b"
	w.WriteMessages(ctx, kafka.Message{Topic: made[1]}) // want publish "kafka made-b"
	for i := 0; i < len(made); i++ {
		w.WriteMessages(ctx, kafka.Message{Topic: made[i]}) // want publish "kafka made-a" publish "kafka made-b"
	}
	copied := make([]string, 1)
	copy(copied, []string{"copied"})
	for _, t := range copied {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka copied"
	}
	_ = unused
}
