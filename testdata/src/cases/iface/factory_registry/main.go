// Factories in a registry that packages fill in init, chosen by a known name; the rest are not made.
package main

import (
	"context"
	"errors"

	"github.com/segmentio/kafka-go"
)

type publisher interface {
	Publish(ctx context.Context) error
}

type factory func(topic string) (publisher, error)

var factories = map[string]factory{}

func register(name string, f factory) { factories[name] = f }

func init() {
	register("kafka", func(topic string) (publisher, error) { return &viaKafka{&kafka.Writer{}, topic}, nil })
	register("shadow", func(topic string) (publisher, error) { return &viaKafka{&kafka.Writer{}, "shadow." + topic}, nil })
}

func build(name, topic string) (publisher, error) {
	f, ok := factories[name]
	if !ok {
		return nil, errors.New(name)
	}
	return f(topic)
}

type viaKafka struct {
	w     *kafka.Writer
	topic string
}

func (k *viaKafka) Publish(ctx context.Context) error {
	return k.w.WriteMessages(ctx, kafka.Message{Topic: k.topic})
}

func main() {
	ctx := context.Background()
	p, err := build("kafka", "orders")
	if err != nil {
		return
	}
	_ = p.Publish(ctx) // want publish "kafka orders"
	q, _ := build("shadow", "mails")
	_ = q.Publish(ctx) // want publish "kafka shadow.mails"
}
