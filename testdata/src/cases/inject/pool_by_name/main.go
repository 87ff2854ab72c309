// Producers kept in a map by name: a known key means one of them, another key any.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/segmentio/kafka-go"
)

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic})
}

type pool struct{ byName map[string]*producer }

func newPool() *pool { return &pool{byName: make(map[string]*producer)} }

func (p *pool) Add(name, topic string) {
	p.byName[name] = &producer{w: &kafka.Writer{}, topic: topic}
}

func (p *pool) Get(name string) (*producer, error) {
	if x, ok := p.byName[name]; ok {
		return x, nil
	}
	return nil, fmt.Errorf("no producer %s", name)
}

func main() {
	ctx := context.Background()
	p := newPool()
	p.Add("orders", "shop.orders")
	p.Add("mails", "shop.mails")
	other := newPool()
	other.Add("orders", "other.orders")
	o, err := p.Get("orders")
	if err != nil {
		return
	}
	_ = o.Send(ctx) // want publish "kafka shop.orders"
	m, _ := p.Get("mails")
	_ = m.Send(ctx) // want publish "kafka shop.mails"
	x, _ := other.Get("orders")
	_ = x.Send(ctx) // want publish "kafka other.orders"
	y, _ := p.Get(os.Args[1])
	_ = y.Send(ctx) // want publish "kafka shop.orders" publish "kafka shop.mails"
}
