// What is not meant for this service is deleted, the rest is handled first; after the
// delete comes what is no handling.
package main

import (
	"context"
	"database/sql"
	"log/slog"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

const queue = "https://sqs.eu-west-1.amazonaws.com/1/mails"

type poller struct {
	q  *sqs.Client
	db *sql.DB
}

func (p *poller) delete(ctx context.Context, m types.Message) error {
	_, err := p.q.DeleteMessage(ctx, &sqs.DeleteMessageInput{QueueUrl: aws.String(queue), ReceiptHandle: m.ReceiptHandle})
	return err
}

func (p *poller) poll(ctx context.Context) {
	out, err := p.q.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: aws.String(queue)})
	if err != nil {
		return
	}
	for _, m := range out.Messages {
		body := aws.ToString(m.Body)
		if strings.HasPrefix(body, "ping") {
			p.delete(ctx, m)
			continue
		}
		if _, err := p.db.ExecContext(ctx, "INSERT INTO mails VALUES ($1)", body); err != nil {
			continue
		}
		if err := p.delete(ctx, m); err != nil {
			slog.Error("delete", "error", err)
		}
		slog.Info("handled", "body", body)
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	p := &poller{q: sqs.NewFromConfig(aws.Config{}), db: db}
	for {
		p.poll(context.Background())
	}
}
