// Options that are values of an interface with an apply method.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type settings struct {
	topic string
	acks  int
}

type Option interface{ apply(*settings) }

type topicOption string

func (t topicOption) apply(s *settings) { s.topic = string(t) }

type acksOption int

func (a acksOption) apply(s *settings) { s.acks = int(a) }

type optionFunc func(*settings)

func (f optionFunc) apply(s *settings) { f(s) }

type structOption struct{ topic string }

func (o *structOption) apply(s *settings) { s.topic = o.topic }

func WithTopic(t string) Option { return topicOption(t) }

func WithAcks(n int) Option { return acksOption(n) }

func WithTopicFunc(t string) Option { return optionFunc(func(s *settings) { s.topic = t }) }

func WithTopicStruct(t string) Option { return &structOption{t} }

type publisher struct {
	w *kafka.Writer
	s settings
}

func New(opts ...Option) *publisher {
	s := settings{topic: "default"}
	for _, o := range opts {
		o.apply(&s)
	}
	return &publisher{w: &kafka.Writer{}, s: s}
}

func (p *publisher) Send(ctx context.Context) error {
	return p.w.WriteMessages(ctx, kafka.Message{Topic: p.s.topic})
}

func main() {
	ctx := context.Background()
	_ = New(WithTopic("by-string"), WithAcks(1)).Send(ctx)       // want publish "kafka by-string"
	_ = New(WithAcks(1), WithTopicFunc("by-func")).Send(ctx)     // want publish "kafka by-func"
	_ = New(WithTopicStruct("by-struct"), WithAcks(2)).Send(ctx) // want publish "kafka by-struct"
	_ = New(WithAcks(2)).Send(ctx)                               // want publish "kafka default"
}
