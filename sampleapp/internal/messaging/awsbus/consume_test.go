package awsbus

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

// fakeQueue hands out its messages once and then ends the consumer.
type fakeQueue struct {
	messages []types.Message
	deleted  []string
	stop     context.CancelFunc
}

func (q *fakeQueue) ReceiveMessage(context.Context, *sqs.ReceiveMessageInput, ...func(*sqs.Options)) (*sqs.ReceiveMessageOutput, error) {
	out := &sqs.ReceiveMessageOutput{Messages: q.messages}
	if len(q.messages) == 0 {
		q.stop()
	}
	q.messages = nil
	return out, nil
}

func (q *fakeQueue) DeleteMessage(_ context.Context, in *sqs.DeleteMessageInput, _ ...func(*sqs.Options)) (*sqs.DeleteMessageOutput, error) {
	q.deleted = append(q.deleted, aws.ToString(in.ReceiptHandle))
	return &sqs.DeleteMessageOutput{}, nil
}

func TestConsumerDeletesOnlyWhatWasHandled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	q := &fakeQueue{stop: cancel, messages: []types.Message{
		{Body: aws.String("good"), ReceiptHandle: aws.String("1")},
		{Body: aws.String("bad"), ReceiptHandle: aws.String("2")},
	}}
	handle := func(ctx context.Context, body []byte) error {
		if _, ok := ctx.Deadline(); !ok {
			t.Error("the handler got no deadline")
		}
		if string(body) == "bad" {
			return errors.New("cannot handle")
		}
		return nil
	}
	if err := NewConsumer(q, "queue-url", handle, WithBatch(2)).Run(ctx); err != nil {
		t.Fatal(err)
	}
	if len(q.deleted) != 1 || q.deleted[0] != "1" {
		t.Errorf("deleted %q, want only message 1", q.deleted)
	}
}
