// Topics that go through channels and goroutines, errgroup and method values.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
	"golang.org/x/sync/errgroup"
)

type job struct {
	topic string
	body  []byte
}

type pool struct {
	jobs chan job
	w    *kafka.Writer
}

func (p *pool) work(ctx context.Context) error {
	for j := range p.jobs {
		_ = p.w.WriteMessages(ctx, kafka.Message{Topic: j.topic, Value: j.body}) // want publish "kafka thumbnails" publish "kafka transcodes"
	}
	return nil
}

func (p *pool) flush() error {
	return p.w.WriteMessages(context.Background(), kafka.Message{Topic: "flushed"}) // want publish "kafka flushed"
}

func main() {
	p := &pool{jobs: make(chan job, 8), w: &kafka.Writer{}}
	g, ctx := errgroup.WithContext(context.Background())
	g.Go(func() error { return p.work(ctx) })
	g.Go(p.flush)
	p.jobs <- job{topic: "thumbnails"}
	p.jobs <- job{topic: "transcodes"}
	close(p.jobs)
	_ = g.Wait()
}
