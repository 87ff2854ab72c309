// Package worker is shared.
package worker

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type options struct{ group, suffix string }

// An Option changes a Worker.
type Option interface{ apply(*options) }

type optionFunc func(*options)

func (f optionFunc) apply(o *options) { f(o) }

// Group sets the consumer group.
func Group(g string) Option { return optionFunc(func(o *options) { o.group = g }) }

// Suffix sets what the topic of results ends with.
func Suffix(s string) Option { return optionFunc(func(o *options) { o.suffix = s }) }

// A Worker reads one topic and writes another.
type Worker struct {
	in  *kafka.Reader
	out *kafka.Writer
}

// New makes a Worker.
func New(topic string, opts ...Option) *Worker {
	o := options{group: "workers", suffix: ".done"}
	for _, opt := range opts {
		opt.apply(&o)
	}
	return &Worker{
		in:  kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: o.group}),
		out: &kafka.Writer{Topic: topic + o.suffix},
	}
}

// Run works.
func (w *Worker) Run(ctx context.Context) {
	for {
		m, err := w.in.ReadMessage(ctx)
		if err != nil {
			return
		}
		_ = w.out.WriteMessages(ctx, kafka.Message{Value: m.Value})
	}
}
