// Arrays: by index, by a constant index, ranged over, of structs, and indexed by an enum.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type level int

const (
	low level = iota
	high
)

var byLevel = [...]string{low: "low-alarms", high: "high-alarms"}

var rows = [2]struct{ topic string }{{"row-a"}, {"row-b"}}

func alarm(ctx context.Context, w *kafka.Writer, l level) {
	w.WriteMessages(ctx, kafka.Message{Topic: byLevel[l]})
}

func quiet(ctx context.Context, w *kafka.Writer) {
	copied := byLevel
	copied[low] = "quiet-alarms"
	w.WriteMessages(ctx, kafka.Message{Topic: copied[low]}) // want publish "kafka quiet-alarms"
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	alarm(ctx, w, low)                                        // want publish "kafka low-alarms"
	alarm(ctx, w, high)                                       // want publish "kafka high-alarms"
	w.WriteMessages(ctx, kafka.Message{Topic: rows[1].topic}) // want publish "kafka row-b"
	for i := range rows {
		w.WriteMessages(ctx, kafka.Message{Topic: rows[i].topic}) // want publish "kafka row-a" publish "kafka row-b"
	}
	local := [2]string{"local-a", "local-b"}
	for _, t := range local[:2] {
		w.WriteMessages(ctx, kafka.Message{Topic: t}) // want publish "kafka local-a" publish "kafka local-b"
	}
	quiet(ctx, w)
}
