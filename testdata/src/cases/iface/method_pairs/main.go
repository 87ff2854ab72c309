// Two methods of one interface value are those of one type: the topic of one event never goes with the key of another.
package main

import (
	"context"
	"os"

	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type event interface {
	Key() string
	Topic() string
}

type opened struct{}

func (opened) Key() string   { return "open" }
func (opened) Topic() string { return "accounts-opened" }

type closed struct{}

func (closed) Key() string   { return "close" }
func (closed) Topic() string { return "accounts-closed" }

// A routed event has both as fields.
type routed struct{ key, topic string }

func (r *routed) Key() string   { return r.key }
func (r *routed) Topic() string { return r.topic }

type publisher struct{ writers map[string]*kafka.Writer }

func newPublisher(events ...event) *publisher {
	p := &publisher{writers: map[string]*kafka.Writer{}}
	for _, ev := range events {
		p.writers[ev.Key()] = &kafka.Writer{Topic: ev.Topic()}
	}
	return p
}

// table is filled from another map.
func table(from map[string]string) map[string]*kafka.Writer {
	m := map[string]*kafka.Writer{}
	for k, v := range from {
		m[k] = &kafka.Writer{Topic: v}
	}
	return m
}

func send(ch *amqp.Channel, ev event) {
	_ = ch.Publish(ev.Topic(), ev.Key(), false, false, amqp.Publishing{})
}

func main() {
	ctx := context.Background()
	p := newPublisher(opened{}, closed{}, &routed{"move", "accounts-moved"})
	_ = p.writers["open"].WriteMessages(ctx, kafka.Message{}) // want publish "kafka accounts-opened"
	_ = p.writers["move"].WriteMessages(ctx, kafka.Message{}) // want publish "kafka accounts-moved"
	// want publish "kafka accounts-opened" publish "kafka accounts-closed" publish "kafka accounts-moved"
	_ = p.writers[os.Args[1]].WriteMessages(ctx, kafka.Message{})
	t := table(map[string]string{"a": "from-a", "b": "from-b"})
	_ = t["b"].WriteMessages(ctx, kafka.Message{}) // want publish "kafka from-b"

	conn, _ := amqp.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	for _, ev := range []event{opened{}, closed{}, &routed{"bill", "accounts-billed"}} {
		// want publish "rabbitmq accounts-opened" key "open" publish "rabbitmq accounts-closed" key "close" publish "rabbitmq accounts-billed" key "bill"
		_ = ch.Publish(ev.Topic(), ev.Key(), false, false, amqp.Publishing{})
	}
	send(ch, opened{})                   // want publish "rabbitmq accounts-opened" key "open"
	send(ch, &routed{"x", "accounts-x"}) // want publish "rabbitmq accounts-x" key "x"
}
