// Builder chains: methods that return their receiver, and methods that return a changed copy.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type message struct {
	topic string
	key   string
}

func newMessage() message { return message{topic: "unnamed"} }

func (m message) To(topic string) message { m.topic = topic; return m }

func (m message) Keyed(key string) message { m.key = key; return m }

type sender struct {
	w     *kafka.Writer
	topic string
	tries int
}

func newSender(w *kafka.Writer) *sender { return &sender{w: w} }

func (s *sender) Topic(t string) *sender { s.topic = t; return s }

func (s *sender) Tries(n int) *sender { s.tries = n; return s }

func (s *sender) send(ctx context.Context) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: s.topic})
}

func (s *sender) deliver(ctx context.Context, m message) error {
	return s.w.WriteMessages(ctx, kafka.Message{Topic: m.topic})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	a := newSender(w).Tries(3).Topic("first")
	b := newSender(w).Topic("second").Tries(1)
	_ = a.send(ctx)                                          // want publish "kafka first"
	_ = b.send(ctx)                                          // want publish "kafka second"
	_ = a.deliver(ctx, newMessage().To("third").Keyed("k"))  // want publish "kafka third"
	_ = a.deliver(ctx, newMessage().Keyed("k").To("fourth")) // want publish "kafka fourth"
	_ = a.deliver(ctx, newMessage().Keyed("k"))              // want publish "kafka unnamed"
	base := newMessage().To("base")
	_ = base.To("copied")
	_ = a.deliver(ctx, base) // want publish "kafka base"
}
