// What an object holds when it is used: stores before and after, in branches, in loops, in a deferred call.
package main

import (
	"context"
	"os"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

func (p *producer) use(topic string) { p.topic = topic }

func main() {
	ctx := context.Background()
	p := &producer{w: &kafka.Writer{}, topic: "first"}
	_ = p.send(ctx) // want publish "kafka first"
	p.topic = "second"
	_ = p.send(ctx) // want publish "kafka second"
	if len(os.Args) > 1 {
		p.topic = "third"
	}
	_ = p.send(ctx) // want publish "kafka second" publish "kafka third"

	q := &producer{w: &kafka.Writer{}, topic: "round-one"}
	for range 3 {
		_ = q.send(ctx) // want publish "kafka round-one" publish "kafka round-two"
		q.topic = "round-two"
	}

	d := &producer{w: &kafka.Writer{}, topic: "early"}
	defer d.send(ctx) // want publish "kafka late"
	d.topic = "late"

	for _, name := range []string{"north", "south"} {
		e := &producer{w: &kafka.Writer{}}
		e.topic = name
		_ = e.send(ctx) // want publish "kafka north" publish "kafka south"
		e.topic = "after"
	}

	s := &producer{w: &kafka.Writer{}, topic: "constructed"}
	s.use("used")
	_ = s.send(ctx) // want publish "kafka used"
}
