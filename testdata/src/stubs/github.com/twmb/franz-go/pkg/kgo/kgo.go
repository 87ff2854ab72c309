// Package kgo is a stub of the library of this import path.
package kgo

import "context"

type Record struct {
	Key     []byte
	Value   []byte
	Headers []RecordHeader
	Topic   string
	Context context.Context
}

type RecordHeader struct {
	Key   string
	Value []byte
}

func StringRecord(value string) *Record         { panic("stub") }
func KeyStringRecord(key, value string) *Record { panic("stub") }
func SliceRecord(value []byte) *Record          { panic("stub") }

type (
	Opt         interface{ apply(*cfg) }
	ProducerOpt interface{ Opt }
	ConsumerOpt interface{ Opt }
	GroupOpt    interface{ Opt }
)

type cfg struct{}

func SeedBrokers(seeds ...string) Opt            { panic("stub") }
func ClientID(id string) Opt                     { panic("stub") }
func DefaultProduceTopic(t string) ProducerOpt   { panic("stub") }
func ConsumeTopics(topics ...string) ConsumerOpt { panic("stub") }
func ConsumerGroup(group string) GroupOpt        { panic("stub") }
func DisableAutoCommit() GroupOpt                { panic("stub") }

type Client struct{ _ int }

func NewClient(opts ...Opt) (*Client, error) { panic("stub") }

func (cl *Client) Produce(ctx context.Context, r *Record, promise func(*Record, error)) {
	panic("stub")
}
func (cl *Client) TryProduce(ctx context.Context, r *Record, promise func(*Record, error)) {
	panic("stub")
}
func (cl *Client) ProduceSync(ctx context.Context, rs ...*Record) ProduceResults { panic("stub") }
func (cl *Client) PollFetches(ctx context.Context) Fetches                       { panic("stub") }
func (cl *Client) PollRecords(ctx context.Context, maxPollRecords int) Fetches   { panic("stub") }
func (cl *Client) CommitUncommittedOffsets(ctx context.Context) error            { panic("stub") }
func (cl *Client) Flush(ctx context.Context) error                               { panic("stub") }
func (cl *Client) Close()                                                        { panic("stub") }
func (cl *Client) BeginTransaction() error                                       { panic("stub") }
func (cl *Client) EndTransaction(ctx context.Context, commit TransactionEndTry) error {
	panic("stub")
}

type TransactionEndTry bool

const TryCommit TransactionEndTry = true

type ProduceResults []ProduceResult

type ProduceResult struct {
	Record *Record
	Err    error
}

func (rs ProduceResults) FirstErr() error { panic("stub") }

type Fetches []Fetch

type Fetch struct{ _ int }

func (fs Fetches) EachRecord(fn func(*Record)) { panic("stub") }
func (fs Fetches) IsClientClosed() bool        { panic("stub") }
func (fs Fetches) Records() []*Record          { panic("stub") }
