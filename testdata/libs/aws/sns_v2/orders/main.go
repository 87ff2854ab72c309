// SNS with the SDK v2: publish to a topic that is configured, made or constant, in batches and in order.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sns/types"
)

const paidTopic = "arn:aws:sns:eu-west-1:123456789012:order-paid"

// topicAPI is what the publisher needs of the client, as the SDK's guide on unit
// tests tells.
type topicAPI interface {
	Publish(ctx context.Context, in *sns.PublishInput, opts ...func(*sns.Options)) (*sns.PublishOutput, error)
}

type orderPlaced struct{ ID string }

type publisher struct {
	api      topicAPI
	topicArn string
}

func (p *publisher) placed(ctx context.Context, o orderPlaced) error {
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	// want publish "sns order-placed.fifo" kind "topic" key "orders"
	_, err = p.api.Publish(ctx, &sns.PublishInput{
		TopicArn:       aws.String(p.topicArn),
		Message:        aws.String(string(body)),
		MessageGroupId: aws.String("orders"),
	})
	return err
}

func paidBatch(ctx context.Context, client *sns.Client, ids []string) error {
	entries := make([]types.PublishBatchRequestEntry, len(ids))
	for i, id := range ids {
		entries[i] = types.PublishBatchRequestEntry{Id: aws.String(id), Message: aws.String("paid")}
	}
	// want publish "sns order-paid" kind "topic"
	_, err := client.PublishBatch(ctx, &sns.PublishBatchInput{
		TopicArn:                   aws.String(paidTopic),
		PublishBatchRequestEntries: entries,
	})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := sns.NewFromConfig(cfg, func(o *sns.Options) { o.RetryMaxAttempts = 5 })
	p := &publisher{api: client, topicArn: "arn:aws:sns:eu-west-1:123456789012:order-placed.fifo"}
	if err := p.placed(ctx, orderPlaced{ID: "1"}); err != nil {
		panic(err)
	}
	if err := paidBatch(ctx, client, os.Args[1:]); err != nil {
		panic(err)
	}
	made, err := client.CreateTopic(ctx, &sns.CreateTopicInput{Name: aws.String("order-archived")})
	if err != nil {
		panic(err)
	}
	client.Publish(ctx, &sns.PublishInput{TopicArn: made.TopicArn, Message: aws.String("x")})                                               // want publish "sns order-archived"
	client.Publish(ctx, &sns.PublishInput{TopicArn: aws.String(os.Getenv("REFUNDS_TOPIC_ARN")), Message: aws.String("x")})                  // want publish "sns ${REFUNDS_TOPIC_ARN}"
	client.Publish(ctx, &sns.PublishInput{TopicArn: aws.String("arn:aws:sns:eu-west-1:123456789012:" + os.Getenv("STAGE") + "-cancelled")}) // want publish "sns ${STAGE}-cancelled"

	arn := fmt.Sprintf("arn:aws:sns:%s:%s:%s", cfg.Region, os.Getenv("AWS_ACCOUNT"), "order-returned")
	client.Publish(ctx, &sns.PublishInput{TargetArn: &arn, Message: aws.String("x")}) // want publish "sns order-returned"

	// A text message to a phone is no topic, and these only ask.
	client.Publish(ctx, &sns.PublishInput{PhoneNumber: aws.String("+4915100000000"), Message: aws.String("your code is 1234")})
	client.ListTopics(ctx, &sns.ListTopicsInput{})
	client.GetTopicAttributes(ctx, &sns.GetTopicAttributesInput{TopicArn: aws.String(paidTopic)})
}
