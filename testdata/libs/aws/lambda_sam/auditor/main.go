// Events of a bus that match a pattern.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func audit(_ context.Context, event events.CloudWatchEvent) error {
	log.Println(event.Source)
	return nil
}

func main() {
	lambda.StartWithContext(context.Background(), audit) // want subscribe "eventbridge shop" kind "topic" key "MailSent" handler "audit"
}
