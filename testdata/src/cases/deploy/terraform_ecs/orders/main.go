// Terraform: names made of variables for each environment, modules, for_each, and the containers of ECS.
package main

import (
	"context"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
)

func main() {
	client := sns.NewFromConfig(aws.Config{})
	arn := os.Getenv("ORDERS_TOPIC_ARN")
	_, _ = client.Publish(context.Background(), &sns.PublishInput{TopicArn: &arn}) // want publish "sns prod-orders" from "deployment" alias "${ORDERS_TOPIC_ARN}" alias "dev-orders" alias "test-orders"
	_, _ = http.Get(os.Getenv("STOCK_URL") + "/stock")                             // want call "http -> stock GET /stock"
}
