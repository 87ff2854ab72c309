// Struct literals in tables: nested, by pointer, filtered, given by functions and filled in steps; columns stay together.
package main

import (
	"context"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

type binding struct {
	from   string
	handle nats.MsgHandler
	opts   options
}

type options struct{ queue string }

func onA(m *nats.Msg) {}
func onB(m *nats.Msg) {}

func bindings() []*binding {
	return []*binding{
		{from: "in.a", handle: onA, opts: options{queue: "qa"}},
		{from: "in.b", handle: onB, opts: options{queue: "qb"}},
	}
}

type table struct{ rows []binding }

func (t *table) add(from string, h nats.MsgHandler) *table {
	t.rows = append(t.rows, binding{from: from, handle: h})
	return t
}

func main() {
	nc, _ := nats.Connect(nats.DefaultURL)
	for _, b := range bindings() {
		nc.QueueSubscribe(b.from, b.opts.queue, b.handle) // want subscribe "nats in.a" group "qa" handler "onA" subscribe "nats in.b" group "qb" handler "onB"
	}
	t := &table{}
	t.add("chained.a", onA).add("chained.b", onB)
	for _, r := range t.rows {
		nc.Subscribe(r.from, r.handle) // want subscribe "nats chained.a" handler "onA" subscribe "nats chained.b" handler "onB"
	}
	w := &kafka.Writer{}
	groups := []struct {
		name string
		outs []struct{ topic, key string }
	}{
		{"first", []struct{ topic, key string }{{"first-a", "ka"}, {"first-b", "kb"}}},
		{"second", []struct{ topic, key string }{{"second-a", "kc"}}},
	}
	for _, g := range groups {
		for _, o := range g.outs {
			w.WriteMessages(context.Background(), kafka.Message{Topic: o.topic, Key: []byte(o.key)}) // want publish "kafka first-a" key "ka" publish "kafka first-b" key "kb" publish "kafka second-a" key "kc"
		}
	}
}
