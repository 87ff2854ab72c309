// A queue's URL is looked up by its name, in the same function and through a struct.
package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

type queue struct {
	client *sqs.Client
	url    *string
}

func open(ctx context.Context, client *sqs.Client, name string) *queue {
	out, err := client.GetQueueUrl(ctx, &sqs.GetQueueUrlInput{QueueName: aws.String(name)})
	if err != nil {
		return nil
	}
	return &queue{client: client, url: out.QueueUrl}
}

func (q *queue) poll(ctx context.Context) {
	_, _ = q.client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: q.url}) // want subscribe "sqs labels"
}

func byAddress(ctx context.Context, client *sqs.Client, name string) {
	out, _ := client.GetQueueUrl(ctx, &sqs.GetQueueUrlInput{QueueName: &name})
	_, _ = client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: out.QueueUrl}) // want subscribe "sqs addresses"
}

func main() {
	ctx := context.Background()
	client := sqs.NewFromConfig(aws.Config{})
	out, _ := client.GetQueueUrl(ctx, &sqs.GetQueueUrlInput{QueueName: aws.String("direct")})
	_, _ = client.SendMessage(ctx, &sqs.SendMessageInput{QueueUrl: out.QueueUrl}) // want publish "sqs direct"
	open(ctx, client, "labels").poll(ctx)
	byAddress(ctx, client, "addresses")
}
