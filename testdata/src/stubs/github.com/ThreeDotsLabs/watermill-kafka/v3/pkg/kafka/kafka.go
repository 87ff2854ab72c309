// Package kafka is a stub of the library of this import path.
package kafka

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
)

type PublisherConfig struct{ Brokers []string }

type SubscriberConfig struct {
	Brokers       []string
	ConsumerGroup string
}

func NewPublisher(config PublisherConfig, logger watermill.LoggerAdapter) (*Publisher, error) {
	panic("stub")
}

func NewSubscriber(config SubscriberConfig, logger watermill.LoggerAdapter) (*Subscriber, error) {
	panic("stub")
}

type Publisher struct{ _ int }

func (p *Publisher) Publish(topic string, msgs ...*message.Message) error { panic("stub") }
func (p *Publisher) Close() error                                         { panic("stub") }

type Subscriber struct{ _ int }

func (s *Subscriber) Subscribe(ctx context.Context, topic string) (<-chan *message.Message, error) {
	panic("stub")
}
func (s *Subscriber) Close() error { panic("stub") }
