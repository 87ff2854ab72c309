// An iota-named enum whose String method gives the topic, by switch and by array.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type event int

const (
	created event = iota
	paid
	refunded
)

func (e event) String() string {
	switch e {
	case created:
		return "order-created"
	case paid:
		return "order-paid"
	default:
		return "order-refunded"
	}
}

type stage int

const (
	picking stage = iota
	packing
)

var stageTopics = [...]string{"stage-picking", "stage-packing"}

func (s stage) String() string { return stageTopics[s] }

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	// want publish "kafka order-paid"
	w.WriteMessages(ctx, kafka.Message{Topic: paid.String()})
	// want publish "kafka stage-packing"
	w.WriteMessages(ctx, kafka.Message{Topic: packing.String()})
	_, _, _ = created, refunded, picking
}
