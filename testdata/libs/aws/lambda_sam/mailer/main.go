// A topic that the stack makes, and one that it is given.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge/types"
)

func mail(ctx context.Context, event events.SNSEvent) error {
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return err
	}
	// want publish "eventbridge shop" key "MailSent"
	_, err = eventbridge.NewFromConfig(cfg).PutEvents(ctx, &eventbridge.PutEventsInput{Entries: []types.PutEventsRequestEntry{
		{EventBusName: aws.String(os.Getenv("EVENT_BUS")), DetailType: aws.String("MailSent"), Source: aws.String("mailer"), Detail: aws.String("{}")},
	}})
	return err
}

func main() {
	lambda.Start(mail) // want subscribe "sns welcome" kind "topic" handler "mail"
}
