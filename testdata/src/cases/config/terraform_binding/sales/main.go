// SNS feeds SQS by Terraform; the names come from the environment of the containers.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
)

func main() {
	client := sns.NewFromConfig(aws.Config{})
	arn := os.Getenv("SALES_TOPIC_ARN")
	_, _ = client.Publish(context.Background(), &sns.PublishInput{TopicArn: &arn}) // want publish "sns sales" from "deployment"
}
