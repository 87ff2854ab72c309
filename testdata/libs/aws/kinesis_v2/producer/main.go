// Kinesis with the SDK v2: records one by one and in batches, the stream by name or by ARN.
package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/kinesis/types"
)

const clicksStream = "clicks"

type click struct{ Page, User string }

type sink struct {
	client *kinesis.Client
	stream *string
}

func (s *sink) put(ctx context.Context, c click) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	// want publish "kinesis clicks" kind "stream" key "u1"
	_, err = s.client.PutRecord(ctx, &kinesis.PutRecordInput{
		StreamName:   s.stream,
		PartitionKey: aws.String(c.User),
		Data:         data,
	})
	return err
}

func main() {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		panic(err)
	}
	client := kinesis.NewFromConfig(cfg)
	s := &sink{client: client, stream: aws.String(clicksStream)}
	if err := s.put(ctx, click{Page: "/", User: "u1"}); err != nil {
		panic(err)
	}
	var batch []types.PutRecordsRequestEntry
	for _, line := range os.Args[1:] {
		batch = append(batch, types.PutRecordsRequestEntry{Data: []byte(line), PartitionKey: aws.String("imports")})
	}
	client.PutRecords(ctx, &kinesis.PutRecordsInput{StreamName: aws.String("imports"), Records: batch}) // want publish "kinesis imports" kind "stream" key "imports"
	// want publish "kinesis journal" kind "stream"
	client.PutRecords(ctx, &kinesis.PutRecordsInput{StreamARN: aws.String("arn:aws:kinesis:eu-west-1:123456789012:stream/journal"), Records: batch})

	client.DescribeStreamSummary(ctx, &kinesis.DescribeStreamSummaryInput{StreamName: aws.String(clicksStream)})
	client.IncreaseStreamRetentionPeriod(ctx, &kinesis.IncreaseStreamRetentionPeriodInput{StreamName: aws.String(clicksStream), RetentionPeriodHours: aws.Int32(48)})
}
