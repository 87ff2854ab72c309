// SNS out, and a queue of replies that is read until the right one comes in.
package main

import (
	"context"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

type server struct {
	sns *sns.Client
	sqs *sqs.Client
}

func str(s string) *string { return &s }

func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	s.sns.Publish(r.Context(), &sns.PublishInput{TopicArn: str("arn:aws:sns:eu-west-1:1:questions"), Message: &id})
	for {
		out, err := s.sqs.ReceiveMessage(r.Context(), &sqs.ReceiveMessageInput{QueueUrl: str("https://sqs.eu-west-1.amazonaws.com/1/answers")}) // want finding "hiddensync" says "publishes to questions and then blocks until the reply comes in over answers"
		if err != nil {
			return
		}
		for _, m := range out.Messages {
			if *m.Body == id {
				return
			}
		}
	}
}

// A worker takes every message, and passes it on.
func (s *server) work(ctx context.Context) {
	s.sns.Publish(ctx, &sns.PublishInput{TopicArn: str("arn:aws:sns:eu-west-1:1:started"), Message: str("")})
	for ctx.Err() == nil {
		out, err := s.sqs.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: str("https://sqs.eu-west-1.amazonaws.com/1/jobs")})
		if err != nil {
			continue
		}
		for _, m := range out.Messages {
			s.sns.Publish(ctx, &sns.PublishInput{TopicArn: str("arn:aws:sns:eu-west-1:1:done"), Message: m.Body})
		}
	}
}

func main() {
	s := &server{sns: sns.NewFromConfig(aws.Config{}), sqs: sqs.NewFromConfig(aws.Config{})}
	go s.work(context.Background())
	http.HandleFunc("/ask", s.ask)
	http.ListenAndServe(":80", nil)
}
