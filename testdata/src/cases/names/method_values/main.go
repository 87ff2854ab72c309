// Publish functions that are handed around as method values and function types.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type publishFunc func(ctx context.Context, v []byte) error

func (f publishFunc) Emit(ctx context.Context) error { return f(ctx, nil) } // want publish "kafka shipping"

type producer struct {
	w     *kafka.Writer
	topic string
}

func (p *producer) send(ctx context.Context, v []byte) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.topic, Value: v})
}

type emitter interface {
	Emit(ctx context.Context) error
}

type job struct {
	onDone publishFunc
	onFail emitter
}

func (j *job) run(ctx context.Context) {
	if err := j.onDone(ctx, nil); err != nil { // want publish "kafka billing"
		_ = j.onFail.Emit(ctx)
	}
}

func main() {
	w := &kafka.Writer{}
	done := &producer{w: w, topic: "billing"}
	fail := &producer{w: w, topic: "shipping"}
	j := &job{onDone: done.send, onFail: publishFunc(fail.send)}
	j.run(context.Background())
}
