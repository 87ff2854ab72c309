// SQS with the SDK v2: long polling with a handler, the queue's URL from the environment.
package main

import (
	"context"
	"log"
	"os"
	"sync"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

type receiver interface {
	ReceiveMessage(ctx context.Context, in *sqs.ReceiveMessageInput, opts ...func(*sqs.Options)) (*sqs.ReceiveMessageOutput, error)
	DeleteMessage(ctx context.Context, in *sqs.DeleteMessageInput, opts ...func(*sqs.Options)) (*sqs.DeleteMessageOutput, error)
	ChangeMessageVisibility(ctx context.Context, in *sqs.ChangeMessageVisibilityInput, opts ...func(*sqs.Options)) (*sqs.ChangeMessageVisibilityOutput, error)
}

type worker struct {
	api    receiver
	url    string
	handle func(context.Context, types.Message) error
}

func (w *worker) run(ctx context.Context) {
	var wg sync.WaitGroup
	defer wg.Wait() // want effect "wait (*sync.WaitGroup).Wait"
	for ctx.Err() == nil {
		out, err := w.api.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{
			QueueUrl:            &w.url,
			MaxNumberOfMessages: 10,
			WaitTimeSeconds:     20,
			VisibilityTimeout:   60,
		})
		if err != nil {
			log.Print(err)
			continue
		}
		for _, m := range out.Messages {
			wg.Add(1)
			go func() {
				defer wg.Done() // want effect "signal (*sync.WaitGroup).Done"
				if err := w.handle(ctx, m); err != nil {
					w.api.ChangeMessageVisibility(ctx, &sqs.ChangeMessageVisibilityInput{QueueUrl: &w.url, ReceiptHandle: m.ReceiptHandle})
					return
				}
				w.api.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: &w.url, ReceiptHandle: m.ReceiptHandle}) // want effect "ack (*sqs.Client).DeleteMessage"
			}()
		}
	}
}

func onParcel(_ context.Context, m types.Message) error {
	log.Println("parcel", aws.ToString(m.Body))
	return nil
}

func onLabel(_ context.Context, m types.Message) error {
	log.Println("label", aws.ToString(m.Body))
	return nil
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := sqs.NewFromConfig(cfg)
	go (&worker{api: client, url: "https://sqs.eu-west-1.amazonaws.com/123456789012/parcels.fifo", handle: onParcel}).run(ctx) // want subscribe "sqs parcels.fifo" handler "onParcel"
	(&worker{api: client, url: os.Getenv("LABELS_QUEUE_URL"), handle: onLabel}).run(ctx)                                       // want subscribe "sqs ${LABELS_QUEUE_URL}" handler "onLabel"
}
