// A topic of a managed Kafka feeds it: the topic stands beside the cluster in the mapping.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func index(ctx context.Context, event *events.KafkaEvent) error {
	for _, records := range event.Records {
		log.Println(len(records))
	}
	return nil
}

func main() {
	lambda.Start(index) // want subscribe "kafka clicks" kind "topic" handler "index"
}
