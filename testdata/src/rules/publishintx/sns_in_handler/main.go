// A consumer that writes and tells others in one transaction.
package main

import (
	"context"
	"database/sql"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/nats-io/nats.go"
)

type handler struct {
	db *sql.DB
	q  *sqs.Client
}

func (h *handler) on(msg *nats.Msg) {
	ctx := context.Background()
	tx, err := h.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return
	}
	tx.ExecContext(ctx, "INSERT INTO refunds VALUES ($1)", msg.Data)
	_, err = h.q.SendMessage(ctx, &sqs.SendMessageInput{ // want finding "publishintx" says "publishes to refunds inside"
		QueueUrl:    aws.String("https://sqs.eu-west-1.amazonaws.com/1/refunds"),
		MessageBody: aws.String(string(msg.Data)),
	})
	if err != nil {
		tx.Rollback()
		return
	}
	tx.Commit()
}

func main() {
	db, _ := sql.Open("postgres", "")
	nc, _ := nats.Connect("nats://broker")
	h := &handler{db, sqs.NewFromConfig(aws.Config{})}
	nc.Subscribe("refund.requested", h.on)
	select {}
}
