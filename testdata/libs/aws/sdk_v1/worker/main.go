// SDK v1: polls SQS with both forms of the method.
package main

import (
	"log"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sqs"
)

type consumer struct {
	api *sqs.SQS
	url *string
}

func (c *consumer) poll(ctx aws.Context) error {
	// want subscribe "sqs labels.fifo" kind "queue"
	out, err := c.api.ReceiveMessageWithContext(ctx, &sqs.ReceiveMessageInput{QueueUrl: c.url, WaitTimeSeconds: aws.Int64(20)})
	if err != nil {
		return err
	}
	for _, m := range out.Messages {
		c.label(m)
		c.api.DeleteMessage(&sqs.DeleteMessageInput{QueueUrl: c.url, ReceiptHandle: m.ReceiptHandle}) // want effect "ack (*sqs.SQS).DeleteMessage"
	}
	return nil
}

func (c *consumer) label(m *sqs.Message) { log.Println(aws.StringValue(m.Body)) }

func main() {
	api := sqs.New(session.Must(session.NewSession()))
	out, err := api.GetQueueUrl(&sqs.GetQueueUrlInput{QueueName: aws.String("labels.fifo")})
	if err != nil {
		panic(err)
	}
	c := &consumer{api: api, url: out.QueueUrl}
	for c.poll(aws.BackgroundContext()) == nil {
		// want subscribe "sqs returns" kind "queue"
		api.ReceiveMessage(&sqs.ReceiveMessageInput{QueueUrl: aws.String("https://sqs.eu-west-1.amazonaws.com/123456789012/returns")})
	}
}
