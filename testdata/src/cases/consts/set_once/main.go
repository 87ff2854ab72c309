// Package variables: set where declared, once in main, or by a function; one that is set twice is both.
package main

import (
	"context"
	"strings"

	"github.com/segmentio/kafka-go"
)

var (
	declared  = "declared"
	inMain    string
	byCall    = build("by", "call")
	twice     = "first"
	neverUsed = "never-used"
	pair, odd = "pair-a", "pair-b"
	holder    = struct{ topic string }{topic: "held"}
)

func build(parts ...string) string { return strings.Join(parts, "-") }

func retarget() { twice = "second" }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	inMain = "in-main"
	if len(pair) > 3 {
		retarget()
	}
	w.WriteMessages(ctx, kafka.Message{Topic: declared})     // want publish "kafka declared"
	w.WriteMessages(ctx, kafka.Message{Topic: inMain})       // want publish "kafka in-main"
	w.WriteMessages(ctx, kafka.Message{Topic: byCall})       // want publish "kafka by-call"
	w.WriteMessages(ctx, kafka.Message{Topic: twice})        // want publish "kafka first" publish "kafka second"
	w.WriteMessages(ctx, kafka.Message{Topic: odd})          // want publish "kafka pair-b"
	w.WriteMessages(ctx, kafka.Message{Topic: holder.topic}) // want publish "kafka held"
	_ = neverUsed
}
