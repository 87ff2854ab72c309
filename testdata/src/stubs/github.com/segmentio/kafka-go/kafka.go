// Package kafka is a stub of the library of this import path.
package kafka

import (
	"context"
	"net"
	"time"
)

type Message struct {
	Topic     string
	Partition int
	Offset    int64
	Key       []byte
	Value     []byte
	Headers   []Header
	Time      time.Time
}

type Header struct {
	Key   string
	Value []byte
}

type Balancer interface {
	Balance(msg Message, partitions ...int) (partition int)
}

type LeastBytes struct{}

func (lb *LeastBytes) Balance(msg Message, partitions ...int) int { panic("stub") }

type RequiredAcks int

const RequireAll RequiredAcks = -1

func TCP(address ...string) net.Addr { panic("stub") }

type Writer struct {
	Addr                   net.Addr
	Topic                  string
	Balancer               Balancer
	BatchTimeout           time.Duration
	RequiredAcks           RequiredAcks
	Async                  bool
	Completion             func(messages []Message, err error)
	AllowAutoTopicCreation bool
}

type WriterConfig struct {
	Brokers  []string
	Topic    string
	Balancer Balancer
}

func NewWriter(config WriterConfig) *Writer { panic("stub") }

func (w *Writer) WriteMessages(ctx context.Context, msgs ...Message) error { panic("stub") }
func (w *Writer) Close() error                                             { panic("stub") }

type Reader struct{ _ int }

type ReaderConfig struct {
	Brokers     []string
	GroupID     string
	GroupTopics []string
	Topic       string
	Partition   int
	MinBytes    int
	MaxBytes    int
}

func NewReader(config ReaderConfig) *Reader { panic("stub") }

func (r *Reader) ReadMessage(ctx context.Context) (Message, error)          { panic("stub") }
func (r *Reader) FetchMessage(ctx context.Context) (Message, error)         { panic("stub") }
func (r *Reader) CommitMessages(ctx context.Context, msgs ...Message) error { panic("stub") }
func (r *Reader) Close() error                                              { panic("stub") }

type Conn struct{ _ int }

func DialLeader(ctx context.Context, network string, address string, topic string, partition int) (*Conn, error) {
	panic("stub")
}

func (c *Conn) WriteMessages(msgs ...Message) (int, error) { panic("stub") }
func (c *Conn) ReadMessage(maxBytes int) (Message, error)  { panic("stub") }
func (c *Conn) Close() error                               { panic("stub") }
