// Lambda functions of a serverless.yml: a function's events say what feeds it.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func onOrders(ctx context.Context, event *events.SQSEvent) error {
	for _, m := range event.Records {
		log.Println(m.Body)
	}
	return nil
}

func main() {
	lambda.Start(onOrders) // want subscribe "sqs orders-dev" kind "queue" handler "onOrders"
}
