// Lambda functions that Terraform wires: a queue, a topic, a stream and a bus feed them.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func handle(ctx context.Context, event events.SQSEvent) (events.SQSEventResponse, error) {
	var failed []events.SQSBatchItemFailure
	for _, m := range event.Records {
		if err := process(m.Body); err != nil {
			failed = append(failed, events.SQSBatchItemFailure{ItemIdentifier: m.MessageId})
		}
	}
	return events.SQSEventResponse{BatchItemFailures: failed}, nil
}

func process(body string) error {
	log.Println(body)
	return nil
}

func main() {
	lambda.Start(handle) // want subscribe "sqs orders" kind "queue" handler "handle"
}
