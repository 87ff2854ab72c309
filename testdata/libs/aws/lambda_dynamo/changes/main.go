// A function that is fed with the changes of a table, and tells of them on a bus by the older client of EventBridge.
package main

import (
	"context"
	"log"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"

	"libs/aws/lambda_dynamo/bus"
)

type changes struct{ bus *bus.Bus }

type response struct {
	Failed []string `json:"batchItemFailures"`
}

func (c *changes) handle(ctx context.Context, event events.DynamoDBEvent) (response, error) {
	var out []bus.Event
	for _, r := range event.Records {
		out = append(out, bus.Event{Kind: r.EventName, Detail: r.EventID})
	}
	return response{}, c.bus.Put(ctx, out)
}

func main() {
	name, ok := os.LookupEnv("EVENT_BUS_NAME")
	if !ok {
		log.Fatal("EVENT_BUS_NAME is not set")
	}
	b, err := bus.New(context.Background(), name)
	if err != nil {
		log.Fatal(err)
	}
	c := &changes{bus: b}
	lambda.Start(c.handle) // miss subscribe "dynamodb products" handler "changes.handle" because the stream of a table is no channel of the deployment
}
