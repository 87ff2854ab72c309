// SDK v1: publishes to SNS, SQS and EventBridge through the clients and the interfaces of their iface packages.
package main

import (
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/cloudwatchevents"
	"github.com/aws/aws-sdk-go/service/eventbridge"
	"github.com/aws/aws-sdk-go/service/eventbridge/eventbridgeiface"
	"github.com/aws/aws-sdk-go/service/sns"
	"github.com/aws/aws-sdk-go/service/sns/snsiface"
	"github.com/aws/aws-sdk-go/service/sqs"
	"github.com/aws/aws-sdk-go/service/sqs/sqsiface"
)

const topicPrefix = "arn:aws:sns:eu-west-1:123456789012:"

type bus struct {
	topics snsiface.SNSAPI
	queues sqsiface.SQSAPI
	events eventbridgeiface.EventBridgeAPI
}

func (b *bus) topic(name string) error {
	_, err := b.topics.Publish(&sns.PublishInput{TopicArn: aws.String(topicPrefix + name), Message: aws.String("{}")})
	return err
}

func (b *bus) queue(ctx aws.Context, name string) error {
	out, err := b.queues.GetQueueUrlWithContext(ctx, &sqs.GetQueueUrlInput{QueueName: aws.String(name)})
	if err != nil {
		return err
	}
	// want publish "sqs labels.fifo" key "g1"
	_, err = b.queues.SendMessageWithContext(ctx, &sqs.SendMessageInput{
		QueueUrl: out.QueueUrl, MessageBody: aws.String("{}"), MessageGroupId: aws.String("g1"),
	})
	return err
}

func (b *bus) event(detailType string) error {
	// want publish "eventbridge shop" key "OrderPlaced"
	// miss publish "eventbridge shop" key "OrderPaid" because of several keys the first is taken
	_, err := b.events.PutEvents(&eventbridge.PutEventsInput{Entries: []*eventbridge.PutEventsRequestEntry{{
		EventBusName: aws.String("shop"), Source: aws.String("orders"), DetailType: aws.String(detailType), Detail: aws.String("{}"),
	}}})
	return err
}

func main() {
	sess := session.Must(session.NewSession(&aws.Config{Region: aws.String("eu-west-1")}))
	topics, queues := sns.New(sess), sqs.New(sess)
	b := &bus{topics: topics, queues: queues, events: eventbridge.New(sess)}
	b.topic("order-placed") // want publish "sns order-placed"
	b.topic("order-paid")   // want publish "sns order-paid"
	b.queue(aws.BackgroundContext(), "labels.fifo")
	b.event("OrderPlaced")
	b.event("OrderPaid")

	// want publish "sns order-paid"
	topics.PublishBatch(&sns.PublishBatchInput{
		TopicArn: aws.String(topicPrefix + "order-paid"),
		PublishBatchRequestEntries: []*sns.PublishBatchRequestEntry{
			{Id: aws.String("1"), Message: aws.String("a")}, {Id: aws.String("2"), Message: aws.String("b")},
		},
	})
	made, _ := topics.CreateTopic(&sns.CreateTopicInput{Name: aws.String("made")})
	topics.PublishWithContext(aws.BackgroundContext(), &sns.PublishInput{TopicArn: made.TopicArn, Message: aws.String("x")}) // want publish "sns made"
	// want bind "sns made -> sqs returns"
	topics.Subscribe(&sns.SubscribeInput{
		TopicArn: made.TopicArn, Protocol: aws.String("sqs"), Endpoint: aws.String("arn:aws:sqs:eu-west-1:123456789012:returns"),
	})
	// want publish "sqs ${RETURNS_QUEUE_URL}"
	queues.SendMessageBatch(&sqs.SendMessageBatchInput{
		QueueUrl: aws.String(os.Getenv("RETURNS_QUEUE_URL")),
		Entries:  []*sqs.SendMessageBatchRequestEntry{{Id: aws.String("1"), MessageBody: aws.String("a")}},
	})
	// The older name of EventBridge.
	// want publish "eventbridge default" key "Nightly"
	cloudwatchevents.New(sess).PutEvents(&cloudwatchevents.PutEventsInput{Entries: []*cloudwatchevents.PutEventsRequestEntry{{ // origin: without a name it is the default bus
		Source: aws.String("orders"), DetailType: aws.String("Nightly"), Detail: aws.String("{}"),
	}}})

	topics.Publish(&sns.PublishInput{PhoneNumber: aws.String("+4915100000000"), Message: aws.String("code 1234")})
	queues.PurgeQueue(&sqs.PurgeQueueInput{QueueUrl: aws.String("https://sqs.eu-west-1.amazonaws.com/123456789012/returns")})
}
