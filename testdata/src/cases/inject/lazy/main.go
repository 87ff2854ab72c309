// Clients that are made at first use: sync.Once, sync.OnceValue, a nil check, and package singletons.
package main

import (
	"context"
	"sync"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

func newProducer(topic string) *producer { return &producer{w: &kafka.Writer{}, topic: topic} }

var (
	once     sync.Once
	instance *producer
)

func shared() *producer {
	once.Do(func() { instance = newProducer("once") })
	return instance
}

var byValue = sync.OnceValue(func() *producer { return newProducer("once-value") })

var byValues = sync.OnceValues(func() (*producer, error) { return newProducer("once-values"), nil })

var eager = newProducer("eager")

var unused = newProducer("unused")

type client struct {
	mu    sync.Mutex
	topic string
	p     *producer
	init  sync.Once
}

func (c *client) producer() *producer {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.p == nil {
		c.p = newProducer(c.topic)
	}
	return c.p
}

func (c *client) lazily() *producer {
	c.init.Do(c.make)
	return c.p
}

func (c *client) make() { c.p = newProducer(c.topic) }

func main() {
	ctx := context.Background()
	_ = shared().Send(ctx)  // want publish "kafka once"
	_ = byValue().Send(ctx) // want publish "kafka once-value"
	p, _ := byValues()
	_ = p.Send(ctx)     // want publish "kafka once-values"
	_ = eager.Send(ctx) // want publish "kafka eager"
	a, b := &client{topic: "nil-checked"}, &client{topic: "once-method"}
	_ = a.producer().Send(ctx) // want publish "kafka nil-checked"
	_ = b.lazily().Send(ctx)   // want publish "kafka once-method"
	_ = unused
}
