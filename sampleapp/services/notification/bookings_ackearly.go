package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"

	"github.com/msatopo/msatopo/sampleapp/internal/events"
)

// bookingsConsumer takes the completed bookings from notification's queue. It is older than
// the messaging packages.
type bookingsConsumer struct {
	client *sqs.Client
	url    string
	handle func(ctx context.Context, e events.BookingCompleted) error
}

// run consumes until ctx ends or the queue cannot be read.
//
// FAULT ackearly: each message is deleted before it is handled. When the handler fails or
// the process dies in between, the member never gets the e-mail and nothing tries again.
// Use awsbus.Consumer, which deletes after the handler.
func (c *bookingsConsumer) run(ctx context.Context) error {
	for ctx.Err() == nil {
		out, err := c.client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{
			QueueUrl:        aws.String(c.url),
			WaitTimeSeconds: 20,
		})
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			return fmt.Errorf("receive from %s: %w", c.url, err)
		}
		for _, msg := range out.Messages {
			_, err := c.client.DeleteMessage(ctx, &sqs.DeleteMessageInput{
				QueueUrl:      aws.String(c.url),
				ReceiptHandle: msg.ReceiptHandle,
			})
			if err != nil {
				return fmt.Errorf("delete from %s: %w", c.url, err)
			}
			var e events.BookingCompleted
			if err := json.Unmarshal([]byte(aws.ToString(msg.Body)), &e); err != nil {
				slog.ErrorContext(ctx, "booking not readable", "error", err)
				continue
			}
			if err := c.handle(ctx, e); err != nil {
				slog.ErrorContext(ctx, "member not told", "booking", e.BookingID, "error", err)
			}
		}
	}
	return nil
}
