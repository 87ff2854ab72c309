// The typed start: the handler's parameter is the type argument.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func replicate(ctx context.Context, event events.KinesisEvent) (any, error) {
	for _, r := range event.Records {
		log.Println(r.Kinesis.PartitionKey)
	}
	return nil, nil
}

func main() {
	lambda.StartHandlerFunc(replicate) // want subscribe "kinesis journal" kind "stream" handler "replicate"
}
