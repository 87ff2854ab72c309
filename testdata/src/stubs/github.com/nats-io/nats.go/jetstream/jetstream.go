// Package jetstream is a stub of the library of this import path.
package jetstream

import (
	"context"

	"github.com/nats-io/nats.go"
)

type (
	JetStreamOpt    func() error
	PublishOpt      func() error
	FetchOpt        func() error
	PullConsumeOpt  interface{ configureConsume() error }
	PullMessagesOpt interface{ configureMessages() error }
)

func New(nc *nats.Conn, opts ...JetStreamOpt) (JetStream, error) { panic("stub") }

type JetStream interface {
	StreamConsumerManager
	StreamManager
	Publisher

	Conn() *nats.Conn
}

type PubAck struct{ Stream string }

type PubAckFuture interface{ Ok() <-chan *PubAck }

type Publisher interface {
	Publish(ctx context.Context, subject string, payload []byte, opts ...PublishOpt) (*PubAck, error)
	PublishMsg(ctx context.Context, msg *nats.Msg, opts ...PublishOpt) (*PubAck, error)
	PublishAsync(subject string, payload []byte, opts ...PublishOpt) (PubAckFuture, error)
}

type StreamConfig struct {
	Name     string
	Subjects []string
}

type StreamManager interface {
	CreateStream(ctx context.Context, cfg StreamConfig) (Stream, error)
	CreateOrUpdateStream(ctx context.Context, cfg StreamConfig) (Stream, error)
	Stream(ctx context.Context, stream string) (Stream, error)
}

type AckPolicy int

const AckExplicitPolicy AckPolicy = 0

type ConsumerConfig struct {
	Name           string
	Durable        string
	AckPolicy      AckPolicy
	FilterSubject  string
	FilterSubjects []string
}

type StreamConsumerManager interface {
	CreateOrUpdateConsumer(ctx context.Context, stream string, cfg ConsumerConfig) (Consumer, error)
	CreateConsumer(ctx context.Context, stream string, cfg ConsumerConfig) (Consumer, error)
	Consumer(ctx context.Context, stream string, consumer string) (Consumer, error)
}

type Stream interface {
	ConsumerManager
}

type ConsumerManager interface {
	CreateOrUpdateConsumer(ctx context.Context, cfg ConsumerConfig) (Consumer, error)
	CreateConsumer(ctx context.Context, cfg ConsumerConfig) (Consumer, error)
	Consumer(ctx context.Context, consumer string) (Consumer, error)
}

type Msg interface {
	Data() []byte
	Subject() string
	Ack() error
}

type MessageHandler func(msg Msg)

type ConsumeContext interface{ Stop() }

type MessageBatch interface{ Messages() <-chan Msg }

type MessagesContext interface {
	Next() (Msg, error)
	Stop()
}

type Consumer interface {
	Fetch(batch int, opts ...FetchOpt) (MessageBatch, error)
	Consume(handler MessageHandler, opts ...PullConsumeOpt) (ConsumeContext, error)
	Messages(opts ...PullMessagesOpt) (MessagesContext, error)
	Next(opts ...FetchOpt) (Msg, error)
}
