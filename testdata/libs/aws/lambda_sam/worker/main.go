// Lambda functions of a SAM template: a function's Events say what feeds it.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type app struct{}

func (a *app) HandleRequest(ctx context.Context, event events.SQSEvent) error {
	for _, m := range event.Records {
		log.Println(m.Body)
	}
	return nil
}

func main() {
	a := &app{}
	lambda.Start(a.HandleRequest) // want subscribe "sqs parcels" kind "queue" handler "app.HandleRequest" subscribe "sqs labels" kind "queue" handler "app.HandleRequest"
}
