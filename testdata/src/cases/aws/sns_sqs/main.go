// SNS and SQS: names out of ARNs and queue URLs, looked up and created ones.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

type queue struct {
	client *sqs.Client
	url    *string
}

func open(ctx context.Context, client *sqs.Client, name string) (*queue, error) {
	out, err := client.GetQueueUrl(ctx, &sqs.GetQueueUrlInput{QueueName: &name})
	if err != nil {
		return nil, err
	}
	return &queue{client: client, url: out.QueueUrl}, nil
}

func (q *queue) poll(ctx context.Context) error {
	// want subscribe "sqs parcels"
	_, err := q.client.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{
		QueueUrl:        q.url,
		WaitTimeSeconds: 20,
	})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return
	}
	topics := sns.NewFromConfig(cfg)
	queues := sqs.NewFromConfig(cfg)
	topics.Publish(ctx, &sns.PublishInput{TopicArn: aws.String("arn:aws:sns:eu-west-1:123456789012:bookings"), Message: aws.String("x")}) // want publish "sns bookings"
	topics.Publish(ctx, &sns.PublishInput{TopicArn: aws.String(os.Getenv("REFUNDS_ARN"))})                                                // want publish "sns ${REFUNDS_ARN}"
	made, _ := topics.CreateTopic(ctx, &sns.CreateTopicInput{Name: aws.String("made-topic")})
	topics.Publish(ctx, &sns.PublishInput{TopicArn: made.TopicArn}) // want publish "sns made-topic"
	// want publish "sqs labels.fifo" key "g1"
	queues.SendMessage(ctx, &sqs.SendMessageInput{
		QueueUrl:       aws.String("https://sqs.eu-west-1.amazonaws.com/123456789012/labels.fifo"),
		MessageGroupId: aws.String("g1"),
		MessageBody:    aws.String("{}"),
	})
	// want bind "sns bookings -> sqs parcels"
	topics.Subscribe(ctx, &sns.SubscribeInput{
		TopicArn: aws.String("arn:aws:sns:eu-west-1:123456789012:bookings"),
		Protocol: aws.String("sqs"),
		Endpoint: aws.String("arn:aws:sqs:eu-west-1:123456789012:parcels"),
	})
	q, err := open(ctx, queues, "parcels")
	if err != nil {
		return
	}
	_ = q.poll(ctx)
	queues.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: q.url})
}
