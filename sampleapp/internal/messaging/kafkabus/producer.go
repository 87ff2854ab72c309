// Package kafkabus sends and receives events with Kafka.
package kafkabus

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Producer publishes to one topic.
type Producer struct {
	client *kgo.Client
	topic  string
}

// NewClient returns a client for producers; several of them may share it.
func NewClient(brokers []string) (*kgo.Client, error) {
	client, err := kgo.NewClient(kgo.SeedBrokers(brokers...))
	if err != nil {
		return nil, fmt.Errorf("kafka client: %w", err)
	}
	return client, nil
}

// NewProducer returns a publisher for the topic.
func NewProducer(client *kgo.Client, topic string) *Producer {
	return &Producer{client: client, topic: topic}
}

// Publish implements messaging.Publisher. It waits until all in-sync replicas have the record.
func (p *Producer) Publish(ctx context.Context, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	record := &kgo.Record{Topic: p.topic, Key: messaging.Key(event), Value: body}
	if err := p.client.ProduceSync(ctx, record).FirstErr(); err != nil {
		return fmt.Errorf("produce to %s: %w", p.topic, err)
	}
	return nil
}
