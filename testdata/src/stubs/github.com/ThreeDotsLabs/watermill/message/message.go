// Package message is a stub of the library of this import path.
package message

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
)

type Payload []byte

type Message struct {
	UUID    string
	Payload Payload
}

type Messages []*Message

func NewMessage(uuid string, payload Payload) *Message { panic("stub") }

func (m *Message) Ack() bool { panic("stub") }

type Publisher interface {
	Publish(topic string, messages ...*Message) error
	Close() error
}

type Subscriber interface {
	Subscribe(ctx context.Context, topic string) (<-chan *Message, error)
	Close() error
}

type (
	HandlerFunc          func(msg *Message) ([]*Message, error)
	NoPublishHandlerFunc func(msg *Message) error
	HandlerMiddleware    func(h HandlerFunc) HandlerFunc
	RouterConfig         struct{}
	Handler              struct{ _ int }
	Router               struct{ _ int }
)

func NewRouter(config RouterConfig, logger watermill.LoggerAdapter) (*Router, error) { panic("stub") }

func (r *Router) AddMiddleware(m ...HandlerMiddleware) { panic("stub") }

func (r *Router) AddHandler(handlerName string, subscribeTopic string, subscriber Subscriber, publishTopic string, publisher Publisher, handlerFunc HandlerFunc) *Handler {
	panic("stub")
}

func (r *Router) AddNoPublisherHandler(handlerName string, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) *Handler {
	panic("stub")
}

func (r *Router) AddConsumerHandler(handlerName string, subscribeTopic string, subscriber Subscriber, handlerFunc NoPublishHandlerFunc) *Handler {
	panic("stub")
}

func (r *Router) Run(ctx context.Context) (err error) { panic("stub") }
