// SNS with the SDK v2: the queue of a service is subscribed to topics, then polled.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

func handle(m types.Message) { log.Println(aws.ToString(m.Body)) }

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	topics, queues := sns.NewFromConfig(cfg), sqs.NewFromConfig(cfg)
	for _, topic := range []string{
		"arn:aws:sns:eu-west-1:123456789012:order-placed.fifo",
		"arn:aws:sns:eu-west-1:123456789012:order-paid",
	} {
		// want bind "sns order-placed.fifo -> sqs audit.fifo"
		// want bind "sns order-paid -> sqs audit.fifo"
		topics.Subscribe(ctx, &sns.SubscribeInput{
			Protocol:              aws.String("sqs"),
			TopicArn:              aws.String(topic),
			Endpoint:              aws.String("arn:aws:sqs:eu-west-1:123456789012:audit.fifo"),
			ReturnSubscriptionArn: true,
			Attributes:            map[string]string{"RawMessageDelivery": "true"},
		})
	}
	queueURL := aws.String("https://sqs.eu-west-1.amazonaws.com/123456789012/audit.fifo")
	for {
		// want subscribe "sqs audit.fifo" kind "queue"
		out, err := queues.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: queueURL, MaxNumberOfMessages: 10, WaitTimeSeconds: 20})
		if err != nil {
			continue
		}
		for _, m := range out.Messages {
			handle(m)
			queues.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: queueURL, ReceiptHandle: m.ReceiptHandle}) // want effect "ack (*sqs.Client).DeleteMessage"
		}
	}
}
