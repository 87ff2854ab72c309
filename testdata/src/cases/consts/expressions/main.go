// Constant expressions: concatenated, from another package, in groups, typed and converted.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"

	"fixtures/cases/consts/expressions/names"
)

type topic string

const (
	domain  = "parking"
	version = "v" + "2"
	entered = domain + "." + version + ".entered"
)

const left topic = domain + ".left"

const (
	longest = len(domain)                  // a number, and so no part of a name
	dotted  = names.Root + "." + names.Lot // origin: the compiler folds the constants
)

func (t topic) full() string { return "eu." + string(t) }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	w.WriteMessages(ctx, kafka.Message{Topic: entered})                   // want publish "kafka parking.v2.entered"
	w.WriteMessages(ctx, kafka.Message{Topic: left.full()})               // want publish "kafka eu.parking.left"
	w.WriteMessages(ctx, kafka.Message{Topic: dotted})                    // want publish "kafka garage.lot"
	w.WriteMessages(ctx, kafka.Message{Topic: names.Root + "." + "gate"}) // want publish "kafka garage.gate" // origin: the compiler folds the constants
	const local = "local." + domain
	w.WriteMessages(ctx, kafka.Message{Topic: local}) // want publish "kafka local.parking"
	_ = longest
}
