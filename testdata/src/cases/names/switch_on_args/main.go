// What can be any of several values is all of them: phis, loops, short variable declarations.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	topic := "small"
	if len(os.Args) > 3 {
		topic = "large"
	}
	w.WriteMessages(ctx, kafka.Message{Topic: topic}) // want publish "kafka small" service "switch_on_args" publish "kafka large" service "switch_on_args"
	var later string
	switch os.Args[1] {
	case "a":
		later = "case-a"
	case "b":
		later = "case-b"
	default:
		return
	}
	w.WriteMessages(ctx, kafka.Message{Topic: later}) // want publish "kafka case-a" service "switch_on_args" publish "kafka case-b" service "switch_on_args"
}
