// A config struct with defaults that are filled in where the field is empty.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Config struct {
	Topic   string
	DLQ     string
	Retries int
}

func (c *Config) setDefaults() {
	if c.Topic == "" {
		c.Topic = "fallback"
	}
	if c.DLQ == "" {
		c.DLQ = c.Topic + ".dlq"
	}
}

type publisher struct {
	cfg Config
	w   *kafka.Writer
}

func newPublisher(cfg Config) *publisher {
	cfg.setDefaults()
	return &publisher{cfg: cfg, w: &kafka.Writer{}}
}

func (p *publisher) publish(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.cfg.Topic})
}

func (p *publisher) bury(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.cfg.DLQ})
}

func main() {
	ctx := context.Background()
	a := newPublisher(Config{Topic: "given", Retries: 3})
	b := newPublisher(Config{})
	_ = a.publish(ctx) // want publish "kafka given"
	_ = b.publish(ctx) // want publish "kafka fallback"
	_ = a.bury(ctx)    // want publish "kafka given.dlq"
	_ = b.bury(ctx)    // want publish "kafka fallback.dlq"
}
