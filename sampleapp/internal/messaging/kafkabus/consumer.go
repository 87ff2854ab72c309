package kafkabus

import (
	"context"
	"fmt"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Consumer reads topics as a member of a consumer group.
type Consumer struct {
	client  *kgo.Client
	handle  messaging.Handler
	timeout time.Duration
}

// settings is what the options of a Consumer fill in.
type settings struct {
	topics []string
	group  string
}

// Option sets up a Consumer.
type Option func(*settings)

// WithTopic adds a topic to read.
func WithTopic(topic string) Option {
	return func(s *settings) { s.topics = append(s.topics, topic) }
}

// WithGroup sets the consumer group, within which each record is handled once.
func WithGroup(group string) Option {
	return func(s *settings) { s.group = group }
}

// NewConsumer returns a consumer that gives the records to handle.
func NewConsumer(brokers []string, handle messaging.Handler, opts ...Option) (*Consumer, error) {
	var s settings
	for _, opt := range opts {
		opt(&s)
	}
	client, err := kgo.NewClient(
		kgo.SeedBrokers(brokers...),
		kgo.ConsumerGroup(s.group),
		kgo.ConsumeTopics(s.topics...),
		kgo.DisableAutoCommit(),
	)
	if err != nil {
		return nil, fmt.Errorf("kafka consumer %s: %w", s.group, err)
	}
	return &Consumer{client: client, handle: handle, timeout: messaging.DefaultHandlerTimeout}, nil
}

// Run consumes until ctx ends or a record cannot be handled. A record is committed after
// it was handled, so after a failure the group reads it again.
func (c *Consumer) Run(ctx context.Context) error {
	defer c.client.Close()
	for {
		fetches := c.client.PollFetches(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err := fetches.Err(); err != nil {
			return fmt.Errorf("kafka fetch: %w", err)
		}
		for _, record := range fetches.Records() {
			if err := c.process(ctx, record); err != nil {
				return fmt.Errorf("record %s/%d@%d: %w", record.Topic, record.Partition, record.Offset, err)
			}
		}
	}
}

// process handles one record and then commits it.
func (c *Consumer) process(ctx context.Context, record *kgo.Record) error {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	if err := c.handle(ctx, record.Value); err != nil {
		return err
	}
	return c.client.CommitRecords(ctx, record)
}
