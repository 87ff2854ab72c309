// A poll brings several messages; each is handled by itself, with a call.
package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"google.golang.org/grpc"

	"fixtures/pb/shoppb"
)

func main() {
	conn, _ := grpc.NewClient("catalog:9090")
	consume(context.Background(), sqs.NewFromConfig(aws.Config{}), shoppb.NewCatalogClient(conn))
}

func consume(ctx context.Context, q *sqs.Client, c shoppb.CatalogClient) {
	for {
		out, err := q.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: aws.String("https://sqs.eu-west-1.amazonaws.com/1/orders")})
		if err != nil {
			return
		}
		for _, m := range out.Messages {
			if _, err := c.Reserve(ctx, &shoppb.ReserveRequest{Id: aws.ToString(m.Body)}); err != nil {
				continue
			}
			q.DeleteMessage(ctx, &sqs.DeleteMessageInput{ReceiptHandle: m.ReceiptHandle})
		}
	}
}
