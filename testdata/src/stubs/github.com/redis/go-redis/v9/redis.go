// Package redis is a stub of the library of this import path.
package redis

import (
	"context"
	"time"
)

type Options struct{ Addr string }

type UniversalOptions struct{ Addrs []string }

type Cmder interface{ Err() error }

type baseCmd struct{ err error }

func (cmd *baseCmd) Err() error { panic("stub") }

type IntCmd struct{ baseCmd }

func (cmd *IntCmd) Result() (int64, error) { panic("stub") }

type StringCmd struct{ baseCmd }

func (cmd *StringCmd) Result() (string, error) { panic("stub") }

type StatusCmd struct{ baseCmd }

type StringSliceCmd struct{ baseCmd }

func (cmd *StringSliceCmd) Result() ([]string, error) { panic("stub") }

type XStreamSliceCmd struct{ baseCmd }

func (cmd *XStreamSliceCmd) Result() ([]XStream, error) { panic("stub") }

type XMessage struct {
	ID     string
	Values map[string]interface{}
}

type XStream struct {
	Stream   string
	Messages []XMessage
}

type XAddArgs struct {
	Stream     string
	NoMkStream bool
	MaxLen     int64
	Approx     bool
	ID         string
	Values     interface{}
}

type XReadArgs struct {
	Streams []string
	Count   int64
	Block   time.Duration
	ID      string
}

type XReadGroupArgs struct {
	Group    string
	Consumer string
	Streams  []string
	Count    int64
	Block    time.Duration
	NoAck    bool
}

type PubSubCmdable interface {
	Publish(ctx context.Context, channel string, message interface{}) *IntCmd
}

type StreamCmdable interface {
	XAdd(ctx context.Context, a *XAddArgs) *StringCmd
	XRead(ctx context.Context, a *XReadArgs) *XStreamSliceCmd
	XGroupCreateMkStream(ctx context.Context, stream, group, start string) *StatusCmd
	XReadGroup(ctx context.Context, a *XReadGroupArgs) *XStreamSliceCmd
	XAck(ctx context.Context, stream, group string, ids ...string) *IntCmd
}

type ListCmdable interface {
	BLPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd
	BRPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd
	LPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	RPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	LRange(ctx context.Context, key string, start, stop int64) *StringSliceCmd
}

type StringCmdable interface {
	Get(ctx context.Context, key string) *StringCmd
	Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
}

type Cmdable interface {
	ListCmdable
	PubSubCmdable
	StreamCmdable
	StringCmdable
}

type cmdable func(ctx context.Context, cmd Cmder) error

func (c cmdable) Publish(ctx context.Context, channel string, message interface{}) *IntCmd {
	panic("stub")
}
func (c cmdable) XAdd(ctx context.Context, a *XAddArgs) *StringCmd         { panic("stub") }
func (c cmdable) XRead(ctx context.Context, a *XReadArgs) *XStreamSliceCmd { panic("stub") }
func (c cmdable) XGroupCreateMkStream(ctx context.Context, stream, group, start string) *StatusCmd {
	panic("stub")
}
func (c cmdable) XReadGroup(ctx context.Context, a *XReadGroupArgs) *XStreamSliceCmd { panic("stub") }
func (c cmdable) XAck(ctx context.Context, stream, group string, ids ...string) *IntCmd {
	panic("stub")
}
func (c cmdable) BLPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd {
	panic("stub")
}
func (c cmdable) BRPop(ctx context.Context, timeout time.Duration, keys ...string) *StringSliceCmd {
	panic("stub")
}
func (c cmdable) LPush(ctx context.Context, key string, values ...interface{}) *IntCmd { panic("stub") }
func (c cmdable) RPush(ctx context.Context, key string, values ...interface{}) *IntCmd { panic("stub") }
func (c cmdable) LRange(ctx context.Context, key string, start, stop int64) *StringSliceCmd {
	panic("stub")
}
func (c cmdable) Get(ctx context.Context, key string) *StringCmd { panic("stub") }
func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	panic("stub")
}

type baseClient struct{ _ int }

func (c *baseClient) Close() error { panic("stub") }

type Client struct {
	*baseClient
	cmdable
}

func NewClient(opt *Options) *Client { panic("stub") }

func (c *Client) Subscribe(ctx context.Context, channels ...string) *PubSub  { panic("stub") }
func (c *Client) PSubscribe(ctx context.Context, channels ...string) *PubSub { panic("stub") }

type UniversalClient interface {
	Cmdable
	Subscribe(ctx context.Context, channels ...string) *PubSub
	PSubscribe(ctx context.Context, channels ...string) *PubSub
	Close() error
}

var _ UniversalClient = (*Client)(nil)

func NewUniversalClient(opts *UniversalOptions) UniversalClient { panic("stub") }

type Message struct {
	Channel string
	Pattern string
	Payload string
}

type ChannelOption func()

type PubSub struct{ _ int }

func (c *PubSub) Subscribe(ctx context.Context, channels ...string) error { panic("stub") }
func (c *PubSub) ReceiveMessage(ctx context.Context) (*Message, error)    { panic("stub") }
func (c *PubSub) Channel(opts ...ChannelOption) <-chan *Message           { panic("stub") }
func (c *PubSub) Close() error                                            { panic("stub") }
