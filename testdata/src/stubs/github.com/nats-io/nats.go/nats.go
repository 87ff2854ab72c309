// Package nats is a stub of the library of this import path.
package nats

import (
	"context"
	"time"
)

const DefaultURL = "nats://127.0.0.1:4222"

type Option func(*Options) error

type Options struct{ Name string }

func Name(name string) Option { panic("stub") }

type Header map[string][]string

type Msg struct {
	Subject string
	Reply   string
	Header  Header
	Data    []byte
}

func NewMsg(subject string) *Msg { panic("stub") }

func (m *Msg) Respond(data []byte) error { panic("stub") }
func (m *Msg) Ack(opts ...AckOpt) error  { panic("stub") }

type AckOpt interface{ configureAck() }

type MsgHandler func(msg *Msg)

type Subscription struct{ Subject, Queue string }

func (s *Subscription) NextMsg(timeout time.Duration) (*Msg, error)      { panic("stub") }
func (s *Subscription) Fetch(batch int, opts ...PullOpt) ([]*Msg, error) { panic("stub") }
func (s *Subscription) Unsubscribe() error                               { panic("stub") }

type PullOpt interface{ configurePull() }

type Conn struct{ Opts Options }

func Connect(url string, options ...Option) (*Conn, error) { panic("stub") }

func (nc *Conn) Publish(subj string, data []byte) error { panic("stub") }
func (nc *Conn) PublishMsg(m *Msg) error                { panic("stub") }
func (nc *Conn) Request(subj string, data []byte, timeout time.Duration) (*Msg, error) {
	panic("stub")
}
func (nc *Conn) RequestWithContext(ctx context.Context, subj string, data []byte) (*Msg, error) {
	panic("stub")
}
func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error) { panic("stub") }
func (nc *Conn) QueueSubscribe(subj, queue string, cb MsgHandler) (*Subscription, error) {
	panic("stub")
}
func (nc *Conn) SubscribeSync(subj string) (*Subscription, error)               { panic("stub") }
func (nc *Conn) ChanSubscribe(subj string, ch chan *Msg) (*Subscription, error) { panic("stub") }
func (nc *Conn) JetStream(opts ...JSOpt) (JetStreamContext, error)              { panic("stub") }
func (nc *Conn) Drain() error                                                   { panic("stub") }
func (nc *Conn) Close()                                                         { panic("stub") }

type JSOpt interface{ configureJSContext() }

type (
	PubOpt interface{ configurePublish() }
	SubOpt interface{ configureSubscribe() }
)

func Durable(consumer string) SubOpt { panic("stub") }
func ManualAck() SubOpt              { panic("stub") }
func MsgId(id string) PubOpt         { panic("stub") }

type PubAck struct{ Stream string }

type PubAckFuture interface{ Ok() <-chan *PubAck }

type StreamConfig struct {
	Name     string
	Subjects []string
}

type StreamInfo struct{ Config StreamConfig }

type JetStream interface {
	Publish(subj string, data []byte, opts ...PubOpt) (*PubAck, error)
	PublishMsg(m *Msg, opts ...PubOpt) (*PubAck, error)
	PublishAsync(subj string, data []byte, opts ...PubOpt) (PubAckFuture, error)
	Subscribe(subj string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)
	SubscribeSync(subj string, opts ...SubOpt) (*Subscription, error)
	QueueSubscribe(subj, queue string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)
	PullSubscribe(subj, durable string, opts ...SubOpt) (*Subscription, error)
}

type JetStreamManager interface {
	AddStream(cfg *StreamConfig, opts ...JSOpt) (*StreamInfo, error)
}

type JetStreamContext interface {
	JetStream
	JetStreamManager
}
