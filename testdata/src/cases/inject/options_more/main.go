// Options that fail, that nest, that are kept in variables; defaults that a function gives; the last one counts.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type settings struct {
	topic string
	retry *retry
}

type retry struct{ topic string }

type option func(*settings) error

func topic(t string) option { return func(s *settings) error { s.topic = t; return nil } }

func retryTo(t string) option {
	return func(s *settings) error {
		s.retry.topic = t
		return nil
	}
}

func all(opts ...option) option {
	return func(s *settings) error {
		for _, o := range opts {
			if err := o(s); err != nil {
				return err
			}
		}
		return nil
	}
}

func defaultSettings() settings {
	return settings{topic: "default", retry: &retry{topic: "default.retry"}}
}

type publisher struct {
	w *kafka.Writer
	s settings
}

func newPublisher(opts ...option) (*publisher, error) {
	s := defaultSettings()
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(&s); err != nil {
			return nil, err
		}
	}
	return &publisher{&kafka.Writer{}, s}, nil
}

func (p *publisher) send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.s.topic})
}

func (p *publisher) again(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.s.retry.topic})
}

var common = []option{topic("common")}

func main() {
	ctx := context.Background()
	a, _ := newPublisher(topic("plain"))
	_ = a.send(ctx)  // want publish "kafka plain"
	_ = a.again(ctx) // want publish "kafka default.retry"
	b, _ := newPublisher(all(topic("nested"), retryTo("nested.retry")))
	_ = b.send(ctx)  // want publish "kafka nested"
	_ = b.again(ctx) // want publish "kafka nested.retry"
	c, _ := newPublisher(common...)
	_ = c.send(ctx)  // want publish "kafka common"
	_ = c.again(ctx) // want publish "kafka default.retry"
	d, _ := newPublisher(append(common, topic("appended"))...)
	_ = d.send(ctx) // want publish "kafka appended"
	e, _ := newPublisher(topic("early"), topic("late"))
	_ = e.send(ctx) // want publish "kafka late"
	f, _ := newPublisher()
	_ = f.send(ctx) // want publish "kafka default"
}
