// X-Ray around the clients of the AWS SDK v1: by the session and by the client.
package main

import (
	"log"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sns"
	"github.com/aws/aws-sdk-go/service/sqs"
	"github.com/aws/aws-xray-sdk-go/xray"
)

func main() {
	sess := xray.AWSSession(session.Must(session.NewSession()))
	topics := sns.New(sess)
	_, err := topics.Publish(&sns.PublishInput{ // want publish "sns alerts"
		TopicArn: aws.String("arn:aws:sns:eu-west-1:123456789012:alerts"),
		Message:  aws.String("{}"),
	})
	log.Print(err)

	queues := sqs.New(session.Must(session.NewSession()))
	xray.AWS(queues.Client)
	_, err = queues.SendMessage(&sqs.SendMessageInput{ // want publish "sqs mails"
		QueueUrl:    aws.String("https://sqs.eu-west-1.amazonaws.com/123456789012/mails"),
		MessageBody: aws.String("{}"),
	})
	log.Print(err)
}
