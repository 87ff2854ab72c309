// Producers in slices, arrays and nested maps; a set of them that is made from a list of names.
package main

import (
	"context"
	"math/rand"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type kind int

const (
	orders kind = iota
	mails
)

type shards struct{ list []*producer }

func newShards(topics ...string) *shards {
	s := &shards{}
	for _, t := range topics {
		s.list = append(s.list, &producer{w: &kafka.Writer{}, topic: t})
	}
	return s
}

func (s *shards) next() *producer { return s.list[rand.Intn(len(s.list))] }

type regions map[string]map[kind]*producer

func main() {
	ctx := context.Background()
	s := newShards("shard-0", "shard-1")
	_ = s.next().Send(ctx)                 // want publish "kafka shard-0" publish "kafka shard-1"
	_ = newShards("lone").next().Send(ctx) // want publish "kafka lone"
	byKind := [...]*producer{orders: {&kafka.Writer{}, "orders"}, mails: {&kafka.Writer{}, "mails"}}
	_ = byKind[mails].Send(ctx) // want publish "kafka mails"
	r := regions{
		"eu": {orders: {&kafka.Writer{}, "eu.orders"}, mails: {&kafka.Writer{}, "eu.mails"}},
		"us": {orders: {&kafka.Writer{}, "us.orders"}},
	}
	_ = r["eu"][mails].Send(ctx)  // want publish "kafka eu.mails"
	_ = r["us"][orders].Send(ctx) // want publish "kafka us.orders"
	byTopic := map[string]*producer{}
	for _, name := range []string{"in", "out"} {
		byTopic[name] = &producer{&kafka.Writer{}, "q." + name}
	}
	_ = byTopic["out"].Send(ctx) // want publish "kafka q.out"
}
