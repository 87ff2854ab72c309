// SDK v1: Kinesis and Firehose, written and read, and a rule that feeds a queue.
package main

import (
	"log"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/eventbridge"
	"github.com/aws/aws-sdk-go/service/firehose"
	"github.com/aws/aws-sdk-go/service/firehose/firehoseiface"
	"github.com/aws/aws-sdk-go/service/kinesis"
	"github.com/aws/aws-sdk-go/service/kinesis/kinesisiface"
)

func write(k kinesisiface.KinesisAPI, f firehoseiface.FirehoseAPI, stream string, data []byte) {
	k.PutRecord(&kinesis.PutRecordInput{StreamName: &stream, PartitionKey: aws.String("p"), Data: data}) // want publish "kinesis clicks" kind "stream" key "p"
	// want publish "kinesis views" key "v"
	k.PutRecordsWithContext(aws.BackgroundContext(), &kinesis.PutRecordsInput{
		StreamName: aws.String("views"),
		Records:    []*kinesis.PutRecordsRequestEntry{{Data: data, PartitionKey: aws.String("v")}},
	})
	f.PutRecord(&firehose.PutRecordInput{DeliveryStreamName: aws.String("lake"), Record: &firehose.Record{Data: data}}) // want publish "firehose lake" kind "stream"
	// want publish "firehose lake" kind "stream"
	f.PutRecordBatchWithContext(aws.BackgroundContext(), &firehose.PutRecordBatchInput{
		DeliveryStreamName: aws.String("lake"), Records: []*firehose.Record{{Data: data}},
	})
}

func read(k *kinesis.Kinesis, stream, shard string) {
	// want subscribe "kinesis clicks" kind "stream"
	it, err := k.GetShardIterator(&kinesis.GetShardIteratorInput{StreamName: &stream, ShardId: &shard, ShardIteratorType: aws.String("LATEST")})
	if err != nil {
		return
	}
	for next := it.ShardIterator; next != nil; {
		out, err := k.GetRecords(&kinesis.GetRecordsInput{ShardIterator: next})
		if err != nil {
			return
		}
		log.Println(len(out.Records))
		next = out.NextShardIterator
	}
}

func main() {
	sess := session.Must(session.NewSession())
	k := kinesis.New(sess)
	write(k, firehose.New(sess), "clicks", []byte("x"))
	read(k, "clicks", "shardId-000000000000")
	// want bind "eventbridge shop -> sqs audit" key "placed"
	eventbridge.New(sess).PutTargets(&eventbridge.PutTargetsInput{
		Rule:         aws.String("placed"),
		EventBusName: aws.String("shop"),
		Targets:      []*eventbridge.Target{{Id: aws.String("audit"), Arn: aws.String("arn:aws:sqs:eu-west-1:123456789012:audit")}},
	})
}
