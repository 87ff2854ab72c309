// Firehose with the SDK v2: records one by one and in batches into a delivery stream.
package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/firehose"
	"github.com/aws/aws-sdk-go-v2/service/firehose/types"
)

type archive struct {
	client *firehose.Client
	stream string
}

func (a *archive) write(ctx context.Context, line []byte) error {
	// want publish "firehose clicks-to-lake" kind "stream"
	_, err := a.client.PutRecord(ctx, &firehose.PutRecordInput{
		DeliveryStreamName: &a.stream,
		Record:             &types.Record{Data: append(line, '\n')},
	})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := firehose.NewFromConfig(cfg)
	a := &archive{client: client, stream: "clicks-to-lake"}
	a.write(ctx, []byte("x"))

	name, ok := os.LookupEnv("AUDIT_STREAM")
	if !ok {
		name = "audit-to-lake"
	}
	// want publish "firehose audit-to-lake" kind "stream" alias "${AUDIT_STREAM}"
	client.PutRecordBatch(ctx, &firehose.PutRecordBatchInput{
		DeliveryStreamName: aws.String(name),
		Records:            []types.Record{{Data: []byte("a")}, {Data: []byte("b")}},
	})
	client.DescribeDeliveryStream(ctx, &firehose.DescribeDeliveryStreamInput{DeliveryStreamName: aws.String(name)})
}
