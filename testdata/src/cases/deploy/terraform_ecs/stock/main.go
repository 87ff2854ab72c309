// The service that the queue is for.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

func main() {
	client := sqs.NewFromConfig(aws.Config{})
	url := aws.String(os.Getenv("QUEUE_URL"))
	_, _ = client.ReceiveMessage(context.Background(), &sqs.ReceiveMessageInput{QueueUrl: url}) // want subscribe "sqs prod-stock" from "deployment"

	http.HandleFunc("GET /stock", func(http.ResponseWriter, *http.Request) {}) // want endpoint "http GET /stock"
	_ = http.ListenAndServe(":8080", nil)
}
