// A rule of a bus triggers it, and so does a clock, which is no channel; the handler is given no context.
package main

import (
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func main() {
	// want subscribe "eventbridge shop" key "OrderPlaced"
	lambda.Start(func(event events.EventBridgeEvent) error {
		log.Println(event.DetailType)
		return nil
	})
}
