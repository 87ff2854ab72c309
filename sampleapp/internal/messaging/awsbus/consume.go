package awsbus

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// sqsAPI is the part of *sqs.Client that a consumer needs.
type sqsAPI interface {
	ReceiveMessage(ctx context.Context, in *sqs.ReceiveMessageInput, opts ...func(*sqs.Options)) (*sqs.ReceiveMessageOutput, error)
	DeleteMessage(ctx context.Context, in *sqs.DeleteMessageInput, opts ...func(*sqs.Options)) (*sqs.DeleteMessageOutput, error)
}

// Consumer takes the messages of one SQS queue.
type Consumer struct {
	client  sqsAPI
	url     string
	handle  messaging.Handler
	timeout time.Duration
	batch   int32
}

// ConsumerOption changes how a Consumer works.
type ConsumerOption func(*Consumer)

// WithHandlerTimeout sets how long one message may be worked on.
func WithHandlerTimeout(d time.Duration) ConsumerOption {
	return func(c *Consumer) { c.timeout = d }
}

// WithBatch sets how many messages are received at once, 1 to 10.
func WithBatch(n int32) ConsumerOption {
	return func(c *Consumer) { c.batch = n }
}

// NewConsumer returns a consumer that gives the messages of the queue to handle.
func NewConsumer(client sqsAPI, url string, handle messaging.Handler, opts ...ConsumerOption) *Consumer {
	c := &Consumer{client: client, url: url, handle: handle, timeout: messaging.DefaultHandlerTimeout, batch: 10}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

// Run consumes until ctx ends or the queue cannot be read.
func (c *Consumer) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		out, err := c.client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{
			QueueUrl:            aws.String(c.url),
			MaxNumberOfMessages: c.batch,
			WaitTimeSeconds:     20,
		})
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			return fmt.Errorf("receive from %s: %w", c.url, err)
		}
		for _, msg := range out.Messages {
			if err := c.process(ctx, msg); err != nil {
				slog.ErrorContext(ctx, "message stays in the queue", "queue", c.url, "error", err)
			}
		}
	}
	return nil
}

// process handles one message and deletes it only when that went well.
func (c *Consumer) process(ctx context.Context, msg types.Message) error {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	if err := c.handle(ctx, []byte(aws.ToString(msg.Body))); err != nil {
		return err
	}
	_, err := c.client.DeleteMessage(ctx, &sqs.DeleteMessageInput{
		QueueUrl:      aws.String(c.url),
		ReceiptHandle: msg.ReceiptHandle,
	})
	return err
}
