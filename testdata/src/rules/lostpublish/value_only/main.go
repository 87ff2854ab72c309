// The answer of the broker is used, the error is not.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

func send(ctx context.Context, q *sqs.Client, body string) {
	out, _ := q.SendMessage(ctx, &sqs.SendMessageInput{ // want finding "lostpublish" says "the publish to mails"
		QueueUrl: aws.String("https://sqs.eu-west-1.amazonaws.com/1/mails"), MessageBody: aws.String(body),
	})
	log.Print(aws.ToString(out.MessageId))
}

func main() {
	q := sqs.NewFromConfig(aws.Config{})
	http.HandleFunc("POST /mail", func(w http.ResponseWriter, r *http.Request) { send(r.Context(), q, r.FormValue("to")) })
	http.ListenAndServe(":80", nil)
}
