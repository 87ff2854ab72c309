// The service that reads the queue.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

func main() {
	client := sqs.NewFromConfig(aws.Config{})
	url := aws.String(os.Getenv("QUEUE_URL"))
	_, _ = client.ReceiveMessage(context.Background(), &sqs.ReceiveMessageInput{QueueUrl: url}) // want subscribe "sqs stock-sales" from "deployment"
}
