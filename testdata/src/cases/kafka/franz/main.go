// franz-go: topics in records, as the client's default, and consumer groups in options.
package main

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"
)

type consumer struct{ cl *kgo.Client }

func newConsumer(topics []string, group string, extra ...kgo.Opt) (*consumer, error) {
	opts := []kgo.Opt{
		kgo.SeedBrokers("localhost:9092"),
		kgo.ConsumeTopics(topics...),
		kgo.ConsumerGroup(group),
	}
	opts = append(opts, extra...)
	cl, err := kgo.NewClient(opts...)
	if err != nil {
		return nil, err
	}
	return &consumer{cl}, nil
}

func (c *consumer) run(ctx context.Context) {
	for {
		fetches := c.cl.PollFetches(ctx) // want subscribe "kafka rides" group "dispatch" subscribe "kafka drivers" group "dispatch"
		fetches.EachRecord(func(r *kgo.Record) {})
	}
}

func main() {
	ctx := context.Background()
	cl, _ := kgo.NewClient(kgo.SeedBrokers("localhost:9092"))
	cl.Produce(ctx, &kgo.Record{Topic: "ride-events", Key: []byte("id")}, nil) // want publish "kafka ride-events" key "id"
	_ = cl.ProduceSync(ctx, &kgo.Record{Topic: "ride-audit"}).FirstErr()       // want publish "kafka ride-audit"
	def, _ := kgo.NewClient(kgo.DefaultProduceTopic("ride-default"))
	def.Produce(ctx, kgo.StringRecord("x"), nil) // want publish "kafka ride-default"
	r := kgo.KeyStringRecord("k", "v")
	r.Topic = "ride-keyed"
	cl.Produce(ctx, r, func(*kgo.Record, error) {}) // want publish "kafka ride-keyed"
	c, err := newConsumer([]string{"rides", "drivers"}, "dispatch", kgo.DisableAutoCommit())
	if err != nil {
		return
	}
	c.run(ctx)
}
