// A helper deletes each message before the handler, which is behind an interface.
package main

import (
	"context"
	"database/sql"
	"log"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

const queue = "https://sqs.eu-west-1.amazonaws.com/1/mails"

type Handler interface {
	Handle(ctx context.Context, body string) error
}

type mails struct{ db *sql.DB }

func (m mails) Handle(ctx context.Context, body string) error {
	_, err := m.db.ExecContext(ctx, "UPDATE mails SET sent = true WHERE id = $1", body)
	return err
}

type poller struct {
	q *sqs.Client
	h Handler
}

func (p *poller) done(ctx context.Context, m types.Message) {
	p.q.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: aws.String(queue), ReceiptHandle: m.ReceiptHandle})
}

func (p *poller) poll(ctx context.Context) error {
	out, err := p.q.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: aws.String(queue)})
	if err != nil {
		return err
	}
	for _, m := range out.Messages {
		p.done(ctx, m) // want finding "ackearly" says "from mails"
		if err := p.h.Handle(ctx, aws.ToString(m.Body)); err != nil {
			log.Print(err)
		}
	}
	return nil
}

func main() {
	db, _ := sql.Open("postgres", "")
	p := &poller{q: sqs.NewFromConfig(aws.Config{}), h: mails{db}}
	for {
		p.poll(context.Background())
	}
}
