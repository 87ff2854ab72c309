// A rule of a bus triggers it, and so does a clock, which is no channel; the handler is given no context.
package main

import (
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func main() {
	// want subscribe "eventbridge shop"
	// miss subscribe "eventbridge shop" key "OrderPlaced" because the pattern of the rule is not read
	// wrong subscribe "eventbridge default" because it is a clock that feeds it
	lambda.Start(func(event events.EventBridgeEvent) error {
		log.Println(event.DetailType)
		return nil
	})
}
