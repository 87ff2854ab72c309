// Package awsbus sends and receives events with Amazon SNS and SQS.
package awsbus

import (
	"context"
	"fmt"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"

	"github.com/msatopo/msatopo/sampleapp/internal/messaging"
)

// Topic publishes to one SNS topic; every queue subscribed to it gets a copy.
type Topic struct {
	client *sns.Client
	arn    string
}

// NewTopic returns a publisher for the topic with this ARN.
func NewTopic(client *sns.Client, arn string) *Topic {
	return &Topic{client: client, arn: arn}
}

// Publish implements messaging.Publisher.
func (t *Topic) Publish(ctx context.Context, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	_, err = t.client.Publish(ctx, &sns.PublishInput{
		TopicArn: aws.String(t.arn),
		Message:  aws.String(string(body)),
	})
	if err != nil {
		return fmt.Errorf("publish to %s: %w", t.arn, err)
	}
	return nil
}

// Queue publishes to one SQS queue, point to point.
type Queue struct {
	client *sqs.Client
	url    string
	delay  time.Duration
}

// QueueOption changes how a Queue publishes.
type QueueOption func(*Queue)

// WithDelay hides each message from the consumers for d, at most 15 minutes.
func WithDelay(d time.Duration) QueueOption {
	return func(q *Queue) { q.delay = d }
}

// NewQueue returns a publisher for the queue with this URL.
func NewQueue(client *sqs.Client, url string, opts ...QueueOption) *Queue {
	q := &Queue{client: client, url: url}
	for _, opt := range opts {
		opt(q)
	}
	return q
}

// Publish implements messaging.Publisher.
func (q *Queue) Publish(ctx context.Context, event any) error {
	body, err := messaging.Encode(event)
	if err != nil {
		return err
	}
	_, err = q.client.SendMessage(ctx, &sqs.SendMessageInput{
		QueueUrl:     aws.String(q.url),
		MessageBody:  aws.String(string(body)),
		DelaySeconds: int32(q.delay / time.Second),
	})
	if err != nil {
		return fmt.Errorf("send to %s: %w", q.url, err)
	}
	return nil
}
