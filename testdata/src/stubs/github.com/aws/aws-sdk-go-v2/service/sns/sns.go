// Package sns is a stub of the library of this import path.
package sns

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns/types"
)

type Options struct{ Region string }

type Client struct{ _ int }

func NewFromConfig(cfg aws.Config, optFns ...func(*Options)) *Client { panic("stub") }

type PublishInput struct {
	Message           *string
	MessageAttributes map[string]types.MessageAttributeValue
	MessageGroupId    *string
	TargetArn         *string
	TopicArn          *string
}

type PublishOutput struct{ MessageId *string }

func (c *Client) Publish(ctx context.Context, params *PublishInput, optFns ...func(*Options)) (*PublishOutput, error) {
	panic("stub")
}

type CreateTopicInput struct{ Name *string }

type CreateTopicOutput struct{ TopicArn *string }

func (c *Client) CreateTopic(ctx context.Context, params *CreateTopicInput, optFns ...func(*Options)) (*CreateTopicOutput, error) {
	panic("stub")
}

type SubscribeInput struct {
	Protocol *string
	TopicArn *string
	Endpoint *string
}

type SubscribeOutput struct{ SubscriptionArn *string }

func (c *Client) Subscribe(ctx context.Context, params *SubscribeInput, optFns ...func(*Options)) (*SubscribeOutput, error) {
	panic("stub")
}
