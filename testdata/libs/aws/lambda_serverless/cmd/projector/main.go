// A stream by its ARN; a handler of an own type takes what its trigger sends.
package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type projector struct{}

func (projector) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	var event events.KinesisEvent
	if err := json.Unmarshal(payload, &event); err != nil {
		return nil, err
	}
	log.Println(len(event.Records))
	return nil, nil
}

func main() {
	lambda.StartHandler(projector{}) // want subscribe "kinesis journal" handler "projector.Invoke"
}
