// The constructor's default is overridden by every use, so it is no topic.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type config struct {
	topic   string
	retries int
}

type option func(*config)

func withTopic(t string) option { return func(c *config) { c.topic = t } }

func withRetries(n int) option { return func(c *config) { c.retries = n } }

type publisher struct {
	cfg config
	w   *kafka.Writer
}

func newPublisher(w *kafka.Writer, opts ...option) *publisher {
	c := config{topic: "default-topic", retries: 3}
	for _, o := range opts {
		o(&c)
	}
	return &publisher{cfg: c, w: w}
}

func (p *publisher) publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.cfg.topic})
}

func main() {
	ctx := context.Background()
	w := &kafka.Writer{}
	a := newPublisher(w, withRetries(5), withTopic("alpha"))
	b := newPublisher(w, withTopic("beta"))
	_ = a.publish(ctx) // want publish "kafka alpha"
	_ = b.publish(ctx) // want publish "kafka beta"
}
