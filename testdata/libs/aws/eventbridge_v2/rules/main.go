// EventBridge with the SDK v2: rules send what they match on to queues, streams and topics.
package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge/types"
)

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := eventbridge.NewFromConfig(cfg)
	client.CreateEventBus(ctx, &eventbridge.CreateEventBusInput{Name: aws.String("shop")})
	client.PutRule(ctx, &eventbridge.PutRuleInput{
		Name:         aws.String("placed"),
		EventBusName: aws.String("shop"),
		EventPattern: aws.String(`{"detail-type": ["OrderPlaced"]}`),
	})
	// want bind "eventbridge shop -> sqs audit" key "placed"
	// want bind "eventbridge shop -> kinesis journal" key "placed"
	client.PutTargets(ctx, &eventbridge.PutTargetsInput{
		Rule:         aws.String("placed"),
		EventBusName: aws.String("shop"),
		Targets: []types.Target{
			{Id: aws.String("audit"), Arn: aws.String("arn:aws:sqs:eu-west-1:123456789012:audit")},
			{Id: aws.String("journal"), Arn: aws.String("arn:aws:kinesis:eu-west-1:123456789012:stream/journal")},
		},
	})
	// want bind "eventbridge default -> sns customers" key "seen"
	client.PutTargets(ctx, &eventbridge.PutTargetsInput{
		Rule:    aws.String("seen"),
		Targets: []types.Target{{Id: aws.String("t"), Arn: aws.String("arn:aws:sns:eu-west-1:123456789012:customers")}},
	})
}
