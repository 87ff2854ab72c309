// The handler is a method; the topic comes from another file of the deployment.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"os"
)

type notifier struct {
	queues *sqs.Client
	mails  string
}

func (n *notifier) onEvent(ctx context.Context, event events.SNSEvent) error {
	for _, r := range event.Records {
		// want publish "sqs mails"
		_, err := n.queues.SendMessage(ctx, &sqs.SendMessageInput{QueueUrl: &n.mails, MessageBody: aws.String(r.SNS.Message)})
		if err != nil {
			return err
		}
	}
	log.Println(len(event.Records))
	return nil
}

func main() {
	cfg, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		panic(err)
	}
	n := &notifier{queues: sqs.NewFromConfig(cfg), mails: os.Getenv("MAILS_QUEUE_URL")}
	lambda.StartWithOptions(n.onEvent, lambda.WithEnableSIGTERM()) // want subscribe "sns order-placed" kind "topic" handler "notifier.onEvent"
}
