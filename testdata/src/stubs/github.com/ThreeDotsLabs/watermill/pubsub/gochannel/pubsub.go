// Package gochannel is a stub of the library of this import path.
package gochannel

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
)

type Config struct{ OutputChannelBuffer int64 }

type GoChannel struct{ _ int }

func NewGoChannel(config Config, logger watermill.LoggerAdapter) *GoChannel { panic("stub") }

func (g *GoChannel) Publish(topic string, messages ...*message.Message) error { panic("stub") }
func (g *GoChannel) Subscribe(ctx context.Context, topic string) (<-chan *message.Message, error) {
	panic("stub")
}
func (g *GoChannel) Close() error { panic("stub") }
