// SQS with the SDK v2: send one message and batches, the URL looked up, made, configured or built.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

type settings struct {
	Account string
	Queue   string
}

func (s settings) url() string {
	return fmt.Sprintf("https://sqs.eu-west-1.amazonaws.com/%s/%s", s.Account, s.Queue)
}

type queue struct {
	client *sqs.Client
	url    *string
}

func lookup(ctx context.Context, client *sqs.Client, name string) (*queue, error) {
	out, err := client.GetQueueUrl(ctx, &sqs.GetQueueUrlInput{QueueName: &name})
	if err != nil {
		return nil, err
	}
	return &queue{client: client, url: out.QueueUrl}, nil
}

func (q *queue) send(ctx context.Context, body, group string) error {
	// want publish "sqs labels" publish "sqs parcels.fifo" kind "queue"
	_, err := q.client.SendMessage(ctx, &sqs.SendMessageInput{
		QueueUrl:       q.url,
		MessageBody:    aws.String(body),
		MessageGroupId: aws.String(group),
		DelaySeconds:   5,
		MessageAttributes: map[string]types.MessageAttributeValue{
			"kind": {DataType: aws.String("String"), StringValue: aws.String("label")},
		},
	})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := sqs.NewFromConfig(cfg)
	for _, name := range []string{"labels", "parcels.fifo"} {
		q, err := lookup(ctx, client, name)
		if err != nil {
			panic(err)
		}
		q.send(ctx, "{}", "g")
	}
	made, _ := client.CreateQueue(ctx, &sqs.CreateQueueInput{QueueName: aws.String("returns")})
	// want publish "sqs returns" key "customer-1"
	client.SendMessageBatch(ctx, &sqs.SendMessageBatchInput{
		QueueUrl: made.QueueUrl,
		Entries: []types.SendMessageBatchRequestEntry{
			{Id: aws.String("1"), MessageBody: aws.String("a"), MessageGroupId: aws.String("customer-1")},
			{Id: aws.String("2"), MessageBody: aws.String("b"), MessageGroupId: aws.String("customer-1")},
		},
	})
	s := settings{Account: os.Getenv("AWS_ACCOUNT"), Queue: "invoices"}
	client.SendMessage(ctx, &sqs.SendMessageInput{QueueUrl: aws.String(s.url()), MessageBody: aws.String("x")}) // want publish "sqs invoices"

	// Purging, counting and deleting messages publishes nothing.
	client.PurgeQueue(ctx, &sqs.PurgeQueueInput{QueueUrl: made.QueueUrl})
	client.GetQueueAttributes(ctx, &sqs.GetQueueAttributesInput{QueueUrl: made.QueueUrl})
}
